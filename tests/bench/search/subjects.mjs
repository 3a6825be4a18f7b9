// The searches that are compared, and how to use them. `ask(words, isWhole)` returns the paths of the hits, the best
// first, after loading what a reader sees of the first ten, or of all hits if `isWhole`. `start` does what a page does
// at the first search.
//
// `settled` waits until nothing more arrives: texts around the words arrive after the hits.
//
// Each is used as its own documentation says: Pagefind loads a fragment for each hit that is shown, MiniSearch its
// whole index at once, with prefixes and up to a fifth of a word's letters mistyped.

export const SUBJECTS = {
  warta: {
    index: /^\/cari\/indeks\//u,
    script: `
      let worker;
      export const start = () => { worker = new Worker("WORKER"); };
      let number = 0;
      let isFinal = Promise.resolve();
      const answer = (words, page, withTexts) => new Promise((resolve) => {
        number += 1;
        const own = number;
        isFinal = new Promise((tell) => {
          worker.onmessage = ({ data }) => {
            const { number: of, is_final, answer } = JSON.parse(data);
            if (of !== own) return;
            resolve(answer);
            if (is_final) tell();
          };
        });
        const question = { number: own, is_typing: false, with_texts: withTexts, words, facets: ["", "", ""], page };
        worker.postMessage(JSON.stringify(question));
      });
      const paths = ({ hits }) => hits.map(({ card }) => card.slug);
      export const ask = async (words, isWhole) => {
        const first = await answer(words, 1, !isWhole);
        const found = paths(first);
        for (let page = 2; isWhole && found.length < first.count && page < 62; page += 1) found.push(...paths(await answer(words, page, false)));
        return found;
      };
      export const settled = () => isFinal;`,
  },
  pagefind: {
    index: /^\/pagefind\/.*\.(pf_\w+|pagefind|json)$/u,
    script: `
      let pagefind;
      export const start = async () => {
        pagefind = await import("/pagefind/pagefind.js");
        await pagefind.init();
      };
      export const ask = async (words, isWhole) => {
        const { results } = await pagefind.search(words);
        const shown = await Promise.all(results.slice(0, isWhole ? 600 : 10).map((result) => result.data()));
        return shown.map(({ url }) => url.split("/").at(-2));
      };`,
  },
  minisearch: {
    index: /^\/index\.json$/u,
    script: `
      let index;
      export const start = async () => {
        const answer = fetch("/index.json");
        const { default: MiniSearch } = await import("/minisearch.mjs");
        const options = { fields: ["title", "summary", "text"], storeFields: ["title", "summary"] };
        index = MiniSearch.loadJSON(await (await answer).text(), options);
      };
      const searchOptions = { prefix: true, fuzzy: 0.2, boost: { title: 3 }, combineWith: "AND" };
      export const ask = async (words, isWhole) =>
        index.search(words, searchOptions).slice(0, isWhole ? 600 : 10).map(({ id }) => id.split("/").at(-2));`,
  },
};
