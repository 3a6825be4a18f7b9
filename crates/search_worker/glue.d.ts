// The glue that wasm-bindgen writes for `src/lib.rs`; esbuild finds it by this name (`crates/xtask/src/search_worker.rs`).
declare module "search_worker_glue" {
  export default function start(wasm: { module_or_path: Response }): Promise<unknown>;

  export class Searcher {
    begin(words: string, facets: string, page: number, is_typing: boolean, with_texts: boolean, now: number): void;
    // What is needed: names of files, separated by line breaks. Empty: the answer is final.
    step(): string;
    // JSON; empty while nothing is known.
    answer(): string;
    give(name: string, bytes: Uint8Array): void;
    fail(name: string, is_offline: boolean): void;
    add_visited(path: string, title: string, summary: string, card: string, facets: string, text: string): void;
  }
}
