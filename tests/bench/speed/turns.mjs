// The order in which a round measures the subjects.

/**
 * Returns the subjects in the order of a round. Over as many rounds as there are subjects, each takes each place once
 * and comes directly after each other one once (a Williams square, for an even number of subjects). Merely rotating one
 * order would make each subject bear what the same neighbour leaves behind, every time.
 */
export function orderOfRound(subjects, round) {
  const count = subjects.length;
  // 0, 1, n-1, 2, n-2, …: the differences between neighbours are all different.
  const zigzag = subjects.map((_, place) => (place % 2 === 1 ? (place + 1) / 2 : (count - place / 2) % count));
  return zigzag.map((start) => subjects[(start + round) % count]);
}
