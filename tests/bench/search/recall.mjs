// How good it is what was found.

/** Of all entries that have a form of the words' roots, how many were found; and of what was found, how many have none. */
export function judgeForms(queries, answers) {
  let [wanted, hits, strangers, found] = [0, 0, 0, 0];
  queries.forEach(({ owners }, index) => {
    const slugs = answers[index].found;
    const right = slugs.filter((slug) => owners.has(slug)).length;
    wanted += owners.size;
    hits += right;
    found += slugs.length;
    strangers += slugs.length - right;
  });
  return { recall: hits / wanted, unrelated: strangers / Math.max(1, found), queries: queries.length };
}

/** A slip is understood where at least half of the first ten hits have the word that was meant. */
export function judgeMistyped(queries, answers) {
  const isUnderstood = ({ owners }, index) => {
    const first = answers[index].found.slice(0, 10);
    return first.length > 0 && first.filter((slug) => owners.has(slug)).length * 2 >= first.length;
  };
  return queries.filter(isUnderstood).length / queries.length;
}
