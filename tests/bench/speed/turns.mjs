// In which order a round measures.

/** The subjects in the order of a round: each comes first equally often, and after either of its neighbours. */
export function rotate(subjects, round) {
  const first = round % subjects.length;
  const turned = [...subjects.slice(first), ...subjects.slice(0, first)];
  return Math.floor(round / subjects.length) % 2 === 0 ? turned : turned.reverse();
}
