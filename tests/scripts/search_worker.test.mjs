// The messages between the app and the search worker.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScript } from "./load_script.mjs";

const GLUE = new URL("stub_engine.mjs", import.meta.url).pathname;

// Starts a worker with a stub of the engine. Returns a function that asks it a question and returns its messages up to
// the final one.
async function startWorker() {
  let ask = null;
  let tell = null;
  const messages = [];
  Object.assign(globalThis, {
    self: { name: "/search.wasm sha384-x /" },
    fetch: async () => new Response("file"),
    addEventListener: (_, listener) => (ask = listener),
    postMessage: (text) => {
      messages.push(text);
      if (JSON.parse(text).is_final) tell(messages.splice(0));
    },
  });
  await loadScript("crates/search_worker/worker.js", { search_worker_glue: GLUE });
  return (question) =>
    new Promise((resolve) => {
      tell = resolve;
      ask({ data: JSON.stringify(question) });
    });
}

const QUESTION = { number: 7, is_typing: true, with_texts: false, words: "ujian\nakhir \"a\"", facets: ["", "2026", ""], page: 2 };

test("the worker takes a question as JSON, and answers with the engine's JSON, as a first and as a final answer", async () => {
  globalThis.engineError = null;
  const ask = await startWorker();
  const { number, words } = QUESTION;
  const answer = JSON.stringify({ words, facets: "\n2026\n", page: 2, is_typing: true, with_texts: false, now: "number" });
  assert.deepEqual(await ask(QUESTION), [
    `{"number":${number},"is_final":false,"answer":${answer}}`,
    `{"number":${number},"is_final":true,"answer":${answer}}`,
  ]);
});

test("the answer tells that the engine could not run and why, and the next question starts it again", async () => {
  globalThis.engineError = new Error("the engine is broken");
  const ask = await startWorker();
  const reasonOf = async (number) => {
    const { is_final: isFinal, answer } = JSON.parse((await ask({ ...QUESTION, number })).at(-1));
    assert.deepEqual([isFinal, answer.count, answer.is_partial], [true, 0, true]);
    return [answer.is_failed ?? false, answer.is_offline ?? false];
  };
  assert.deepEqual(await reasonOf(5), [true, false]);
  globalThis.engineError = new TypeError("Failed to fetch");
  assert.deepEqual(await reasonOf(6), [false, true]);
  globalThis.engineError = null;
  assert.equal(JSON.parse((await ask({ ...QUESTION, number: 8 })).at(-1)).answer.page, 2);
});
