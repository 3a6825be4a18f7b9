// Judges how good the hits are.

/**
 * Returns the share of the entries with a form of the words' roots that were found, and the share of the hits that have
 * no such form.
 */
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

/**
 * Returns the share of typing errors that were understood: at least half of the first ten hits have the intended word.
 */
export function judgeMistyped(queries, answers) {
  const isUnderstood = ({ owners }, index) => {
    const first = answers[index].found.slice(0, 10);
    return first.length > 0 && first.filter((slug) => owners.has(slug)).length * 2 >= first.length;
  };
  return queries.filter(isUnderstood).length / queries.length;
}
