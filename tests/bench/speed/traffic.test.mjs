import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { createTraffic } from "./traffic.mjs";

function openStream(session, { bytes, rstCode = 0 }) {
  return Object.assign(new EventEmitter(), { session, rstCode, sentHeaders: { "content-length": bytes } });
}
const openSession = () => ({ destroyed: false, socket: { bytesWritten: 0 } });

/** Sends a file as a stream: the connection carries the body and its frames. */
function send(traffic, session, file, { bytes, frames, rstCode }) {
  const stream = openStream(session, { bytes, rstCode });
  traffic.watch(stream, file, "GET");
  session.socket.bytesWritten += bytes + frames;
  stream.emit("close");
}

test("bytes are summed over connections, wasm and twins also apart", () => {
  const traffic = createTraffic();
  const [one, two] = [openSession(), openSession()];
  send(traffic, one, "berita/index.html", { bytes: 1000, frames: 100 });
  send(traffic, one, "app-1.wasm", { bytes: 5000, frames: 50 });
  send(traffic, two, "berita/satu/index.json", { bytes: 300, frames: 30 });
  send(traffic, two, "index.json", { bytes: 20, frames: 5 });
  assert.deepEqual(traffic.read(), { total: 6505, wasm: 5000, twins: 320, other: 1185 });
});

test("a body that the browser has cancelled counts only with what was sent of it", () => {
  const traffic = createTraffic();
  const session = openSession();
  const stream = openStream(session, { bytes: 5000, rstCode: 8 });
  traffic.watch(stream, "app-1.wasm", "GET");
  session.socket.bytesWritten += 700;
  stream.emit("close");
  assert.deepEqual(traffic.read(), { total: 700, wasm: 0, twins: 0, other: 700 });
});

test("the answer to a HEAD request has no body", () => {
  const traffic = createTraffic();
  const session = openSession();
  const stream = openStream(session, { bytes: 5000 });
  traffic.watch(stream, "berita/index.json", "HEAD");
  session.socket.bytesWritten += 90;
  stream.emit("close");
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
