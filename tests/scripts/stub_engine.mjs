// Stands in for the glue of the search engine: it answers each question with the question.
export default async () => {
  if (globalThis.engineError) throw globalThis.engineError;
};

export class Searcher {
  #rounds = 0;
  #question = "";

  begin(words, facets, page, is_typing, with_texts, now) {
    this.#question = JSON.stringify({ words, facets, page, is_typing, with_texts, now: typeof now });
    this.#rounds = 0;
  }

  // The first round needs a file, the second nothing more.
  step() {
    this.#rounds += 1;
    return this.#rounds === 1 ? "cari/indeks/a.bin" : "";
  }

  answer() {
    return this.#question;
  }

  give() {}

  fail() {}

  add_visited() {}
}
