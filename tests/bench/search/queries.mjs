// What is asked: words as titles use them, forms of words whose root is known, and the same words with a slip.
import { chanceOf } from "../corpus/chance.mjs";
import { ROOTS, formsOf } from "../corpus/words.mjs";

/** More entries than these nobody goes through, and every one of them has to be loaded to be judged. */
const MOST_OWNERS = 590;
const LEAST_OWNERS = 4;

const wordsOf = ({ title, summary, paragraphs }) => new Set([title, summary, ...paragraphs].join(" ").toLowerCase().match(/[a-z]+/gu));

/** Words in the proportion in which titles use them. */
export function usualQueries(entries, count) {
  const chance = chanceOf(4);
  return Array.from({ length: count }, () => chance.pick(chance.pick(entries).title.toLowerCase().split(" ")));
}

/**
 * Forms of real roots, each with the entries that have any form of the root.
 * @returns {{ form: string, root: string, owners: Set<string>, others: Set<string> }[]}
 */
export function formQueries(entries, language, count) {
  const chance = chanceOf(5);
  // A form may belong to two roots; then either is right.
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

/** One slip in each: a letter swapped, left out, doubled, or its neighbour on the keyboard. */
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
