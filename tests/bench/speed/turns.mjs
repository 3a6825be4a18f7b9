// In which order a round measures.

/**
 * The subjects in the order of a round. Over as many rounds as there are subjects, each stands in each place once and
 * comes right after each other one once (a Williams square, for an even number of subjects): turning one and the same
 * order would let a subject always pay for what the same neighbour leaves behind.
 */
export function orderOfRound(subjects, round) {
  const count = subjects.length;
  // 0, 1, n-1, 2, n-2, …: each step between neighbours is another one.
  const zigzag = subjects.map((_, place) => (place % 2 === 1 ? (place + 1) / 2 : (count - place / 2) % count));
  return zigzag.map((start) => subjects[(start + round) % count]);
}
