// The queries: words as titles use them, forms of words whose root is known, and the same words with a typing error.
import { chanceOf } from "../corpus/chance.mjs";
import { ROOTS, formsOf } from "../corpus/words.mjs";

/**
 * Roots that occur in more entries are left out: nobody reads that many hits, and all of them would have to be loaded
 * to be judged.
 */
const MOST_OWNERS = 590;
const LEAST_OWNERS = 4;

const wordsOf = ({ title, summary, paragraphs }) => new Set([title, summary, ...paragraphs].join(" ").toLowerCase().match(/[a-z]+/gu));

/** Picks words as often as titles use them. */
export function usualQueries(entries, count) {
  const chance = chanceOf(4);
  return Array.from({ length: count }, () => chance.pick(chance.pick(entries).title.toLowerCase().split(" ")));
}

/**
 * Picks forms of real roots, each with the entries that have any form of the root.
 * @returns {{ form: string, root: string, owners: Set<string>, others: Set<string> }[]}
 */
export function formQueries(entries, language, count) {
  const chance = chanceOf(5);
  // A form may belong to two roots; then entries of either count as right.
  const rootsOf = new Map();
  for (const root of ROOTS) for (const form of formsOf(root)) rootsOf.set(form, [...(rootsOf.get(form) ?? []), root]);
  const owners = new Map(ROOTS.map((root) => [root, new Set()]));
  const used = new Map(ROOTS.map((root) => [root, new Set()]));
  for (const entry of entries) {
    for (const word of wordsOf(entry)) {
      for (const root of rootsOf.get(word) ?? []) {
        owners.get(root).add(entry.slug);
        used.get(root).add(word);
      }
    }
  }
  const wanted = ROOTS.filter((root) => owners.get(root).size >= LEAST_OWNERS && owners.get(root).size <= MOST_OWNERS && used.get(root).size > 2);
  return Array.from({ length: Math.min(count * 2, wanted.length) }, () => {
    const root = chance.pick(wanted);
    const form = chance.pick([...used.get(root)]);
    const right = new Set(rootsOf.get(form).flatMap((own) => [...owners.get(own)]));
    return { form, root, owners: right };
  });
}

const NEIGHBOURS = { a: "sqz", b: "vn", c: "xv", d: "sf", e: "wr", f: "dg", g: "fh", h: "gj", i: "uo", j: "hk", k: "jl", l: "k", m: "n", n: "bm", o: "ip", p: "o", r: "et", s: "ad", t: "ry", u: "yi", w: "qe", y: "tu" };

/** Puts one typing error into each form: two letters swapped, one left out, one doubled, or a neighbouring key. */
export function mistypedQueries(forms) {
  const chance = chanceOf(6);
  return forms.filter(({ form }) => form.length >= 5).map((query) => {
    const { form } = query;
    const place = 1 + chance.below(form.length - 2);
    const [before, letter, after] = [form.slice(0, place), form[place], form.slice(place + 1)];
    const slips = [before + after, before + letter + letter + after, before + after[0] + letter + after.slice(1), before + chance.pick([...(NEIGHBOURS[letter] ?? "a")]) + after];
    return { ...query, slip: chance.pick(slips) };
  });
}
