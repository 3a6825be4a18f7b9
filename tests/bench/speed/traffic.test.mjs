import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { createTraffic } from "./traffic.mjs";

function openStream(session, { bytes, rstCode = 0 }) {
  return Object.assign(new EventEmitter(), { session, rstCode, sentHeaders: { "content-length": bytes } });
}
const openSession = () => ({ destroyed: false, socket: { bytesWritten: 0 } });

/** Answers a request: the answer names the `bytes` of a body, and the connection carries `written`. */
function send(traffic, session, file, { bytes, written, rstCode, method = "GET" }) {
  const stream = openStream(session, { bytes, rstCode });
  traffic.watch(stream, file, method);
  session.socket.bytesWritten += written;
  stream.emit("close");
}

test("bytes are summed over connections, wasm and twins also apart", () => {
  const traffic = createTraffic();
  const [one, two] = [openSession(), openSession()];
  send(traffic, one, "berita/index.html", { bytes: 1000, written: 1100 });
  send(traffic, one, "app-1.wasm", { bytes: 5000, written: 5050 });
  send(traffic, two, "berita/satu/index.json", { bytes: 300, written: 330 });
  send(traffic, two, "index.json", { bytes: 20, written: 25 });
  assert.deepEqual(traffic.read(), { total: 6505, wasm: 5000, twins: 320, other: 1185 });
});

test("a body that the browser has cancelled counts only with what was sent of it", () => {
  const traffic = createTraffic();
  send(traffic, openSession(), "app-1.wasm", { bytes: 5000, written: 700, rstCode: 8 });
  assert.deepEqual(traffic.read(), { total: 700, wasm: 0, twins: 0, other: 700 });
});

test("the answer to a HEAD request has no body", () => {
  const traffic = createTraffic();
  send(traffic, openSession(), "berita/index.json", { bytes: 5000, written: 90, method: "HEAD" });
  assert.deepEqual(traffic.read(), { total: 90, wasm: 0, twins: 0, other: 90 });
});

test("a server is quiet when no stream is open", () => {
  const traffic = createTraffic();
  const stream = openStream(openSession(), { bytes: 1 });
  traffic.watch(stream, "index.html", "GET");
  assert.equal(traffic.quietFor(), 0);
  stream.emit("close");
  assert.ok(traffic.quietFor() > 0);
});
