// A store that speaks S3 (s3rver), behind a proxy that records the requests and can delay them.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import S3rver from "s3rver";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const { WARTA_PUBLISHER = join(ROOT, "target/tool/warta") } = process.env;
export const BUCKET = "portal";
export const site = (name) => join(ROOT, "target/sites", name);

const listen = (server) => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

export class Store {
  // The requests in order: `{ method, key, isCopy }`, keys without the bucket.
  asked = [];
  // Called with each request before it is passed on to the store; if it returns a promise, the request waits for it.
  onAsk = () => {};

  static async start() {
    const store = new Store();
    store.folder = mkdtempSync(join(tmpdir(), "warta-store-"));
    store.s3 = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: store.folder, configureBuckets: [{ name: BUCKET }] });
    const { port } = await store.s3.run();
    store.proxy = createServer((incoming, answer) => store.#pass(port, incoming, answer));
    store.origin = `http://127.0.0.1:${await listen(store.proxy)}`;
    return store;
  }

  async #pass(port, incoming, answer) {
    const { method, url, headers } = incoming;
    const key = decodeURIComponent(new URL(url, "http://store").pathname).slice(BUCKET.length + 2);
    const one = { method, key, isCopy: "x-amz-copy-source" in headers };
    this.asked.push(one);
    await this.onAsk(one, this.asked.length);
    const going = request({ host: "127.0.0.1", port, method, path: url, headers }, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
    });
    going.on("error", () => answer.destroy());
    incoming.on("error", () => going.destroy()).pipe(going);
  }

  async stop() {
    this.proxy.closeAllConnections();
    this.proxy.close();
    await this.s3.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  // Returns the site's files that were uploaded, in order.
  get sent() {
    return this.asked.filter(({ method, isCopy, key }) => method === "PUT" && !isCopy && !key.includes(".warta/")).map(({ key }) => key);
  }

  // Returns the keys and ETags below a folder.
  async list(folder) {
    const found = new Map();
    let next = "";
    do {
      const text = await this.#ask(`?list-type=2&prefix=${folder}/${next}`);
      for (const [, key, tag] of text.matchAll(/<Key>([^<]+)<\/Key>[^]*?<ETag>([^<]+)<\/ETag>/g)) found.set(key.slice(folder.length + 1), tag);
      const [, token] = /<NextContinuationToken>([^<]+)</.exec(text) ?? [];
      next = token ? `&continuation-token=${encodeURIComponent(token)}` : "";
    } while (next);
    return found;
  }

  // s3rver writes an object and its metadata one after the other, and answers 500 to a list request in between, for
  // example while the last upload of a killed run ends. Clients of S3 retry then, and so does `warta`.
  async #ask(query) {
    for (;;) {
      const answer = await fetch(`${this.origin}/${BUCKET}${query}`);
      if (answer.ok) return answer.text();
      if (answer.status < 500) throw new Error(`the store answers ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  }

  get(key) {
    return fetch(`${this.origin}/${BUCKET}/${key}`);
  }

  // Runs `warta …` against this store. Resolves with its output and its exit code.
  warta(words, environment = {}) {
    let child;
    const ended = new Promise((resolve) => {
      const env = { ...process.env, AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER", AWS_REGION: "ap-southeast-3", AWS_ENDPOINT_URL: this.origin, AWS_ALLOW_HTTP: "true", ...environment };
      child = execFile(WARTA_PUBLISHER, words, { env }, (error, out, said) => resolve({ code: error ? (error.code ?? error.signal) : 0, out, said }));
    });
    return Object.assign(ended, { kill: () => child.kill("SIGKILL") });
  }

  deploy(name, folder = "situs", ...more) {
    return this.warta(["deploy", `s3://${BUCKET}/${folder}`, site(name), ...more]);
  }

  rollBack(folder = "situs") {
    return this.warta(["deploy", `s3://${BUCKET}/${folder}`, "--rollback"]);
  }
}
