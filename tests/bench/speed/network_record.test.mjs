import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { recordNetwork, sumBytesBefore } from "./network_record.mjs";

const PAGE = { url: "https://a/", parts: [{ at: 1, bytes: 100 }, { at: 2, bytes: 900 }], finishedAt: 2.5, bytes: 1010 };
const WASM = { url: "https://a/a.wasm", parts: [{ at: 2, bytes: 50 }, { at: 3, bytes: 400 }, { at: 9, bytes: 8000 }] };

test("a finished load counts in full, an unfinished one with the bytes received so far", () => {
  assert.equal(sumBytesBefore([PAGE, WASM], 3), 1010 + 450);
  assert.equal(sumBytesBefore([PAGE, WASM], 1.5), 100);
  assert.equal(sumBytesBefore([PAGE, WASM], 0), 0);
});

test("a file from the cache costs nothing", () => {
  assert.equal(sumBytesBefore([{ ...PAGE, parts: [], bytes: 0 }], 9), 0);
});

function startRecord() {
  const cdp = new EventEmitter();
  const network = recordNetwork(cdp);
  const send = (name, timestamp, more) => cdp.emit(`Network.${name}`, { requestId: "1", timestamp, ...more });
  // The page's clock shows 0 when the browser's shows 10 s.
  send("requestWillBeSent", 10, { wallTime: 1_000_010, request: { url: "https://a/berita/index.json?x" } });
  send("responseReceived", 10.2, { response: { encodedDataLength: 80 } });
  send("dataReceived", 10.4, { encodedDataLength: 500 });
  return {
    network,
    finish: () => send("loadingFinished", 10.5, { encodedDataLength: 600 }),
    fail: () => send("loadingFailed", 10.5, {}),
  };
}

test("the page's clock and the browser's are reconciled", () => {
  const { network, finish } = startRecord();
  finish();
  const timeOrigin = 1_000_010_000;
  assert.equal(network.bytesBefore(timeOrigin, 300), 80);
  assert.equal(network.bytesBefore(timeOrigin, 450), 580);
  assert.equal(network.bytesBefore(timeOrigin, 550), 600);
});

test("a file can be waited for while it is loading and when it has loaded", async () => {
  const { network, finish } = startRecord();
  const waiting = network.whenLoaded("/berita/index.json");
  finish();
  await waiting;
  await network.whenLoaded("/berita/index.json");
  await assert.rejects(network.whenLoaded("/other.json", 1), /has not come/);
});

test("nothing is quiet while a file is loading, and a load that fails has ended too", () => {
  const { network, finish } = startRecord();
  assert.equal(network.quietFor(), 0);
  finish();
  assert.ok(network.quietFor() > 0);
  const { network: other, fail } = startRecord();
  fail();
  assert.ok(other.quietFor() > 0);
});
