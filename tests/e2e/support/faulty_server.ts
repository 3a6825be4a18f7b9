import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Pieces } from "./pieces";
import type { PublishedSite } from "./published_sites";
import { SECURITY_HEADERS_FILE } from "./published_sites";
import { type Answer, answerFor, plain } from "./static_files";

// A path below the base that begins with a slash ("/berita/index.json"), or a pattern for such paths (/\.wasm$/).
export type Path = string | RegExp;

export interface Hold {
  // Resolves when the first request for the path has arrived and is waiting.
  readonly arrived: Promise<void>;
  // Answers the waiting requests and all later ones.
  release(): void;
}

interface Fault {
  readonly path: Path;
  readonly what: string;
}

interface Change extends Fault {
  // Returns another answer, or closes the connection after this many bytes of the body.
  readonly apply: (answer: Answer) => Answer | { cutAfter: number; answer: Answer };
}

interface HeldPath extends Fault {
  readonly released: Promise<void>;
  readonly tellArrived: () => void;
  readonly release: () => void;
}

// A real HTTP server that a test can make misbehave. Playwright's own routing misses the requests of a worker, and does
// not show how the browser's cache, integrity checks and policy treat an answer. Nothing here waits for a clock.
export class FaultyServer {
  readonly base: string;
  readonly requested: string[] = [];
  readonly #server: Server;
  #folder: string;
  // The folder of the previous release, whose hashed files a publisher leaves in place.
  #before: string | undefined;
  readonly #headers = readSecurityHeaders();
  // Faults that no request has met yet.
  readonly #idle = new Set<Fault>();
  #changes: Change[] = [];
  #isUnplugged = false;
  #held: HeldPath[] = [];
  readonly #inPieces = new Map<string, Pieces>();

  private constructor(site: PublishedSite) {
    this.base = site.base;
    this.#folder = site.folder;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  static async start(site: PublishedSite): Promise<FaultyServer> {
    const server = new FaultyServer(site);
    await new Promise<void>((resolve, reject) => {
      server.#server.once("error", reject);
      server.#server.listen(0, "127.0.0.1", resolve);
    });
    return server;
  }

  async stop(): Promise<void> {
    this.#held.forEach(({ release }) => release());
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  // Returns the address of a path below the base: url("/berita/") is http://127.0.0.1:PORT/portal/berita/.
  url(path: string): string {
    return this.origin + this.base.slice(0, -1) + path;
  }

  // Returns how often the path was requested.
  requests(path: Path): number {
    return this.requested.filter((asked) => matches(path, asked)).length;
  }

  // Serves another release from now on. The hashed files of the previous one stay available to open pages, unless
  // `isBare`.
  deploy(site: PublishedSite, { isBare = false } = {}): void {
    this.#before = isBare ? undefined : this.#folder;
    this.#folder = site.folder;
  }

  // Makes requests for the path wait until they are released. Other faults of the path still apply afterwards.
  hold(path: Path): Hold {
    let release = (): void => undefined;
    let tellArrived = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const arrived = new Promise<void>((resolve) => (tellArrived = resolve));
    const held = { path, what: "hold", released, tellArrived, release };
    this.#held.push(held);
    this.#idle.add(held);
    return { arrived, release };
  }

  // Answers with this status and a short text.
  fail(path: Path, status: number): void {
    this.#change("fail", path, () => plain(status, `status ${status}, as the test asked`));
  }

  // Closes the connection without an answer.
  abort(path: Path): void {
    this.#change("abort", path, (answer) => ({ cutAfter: -1, answer }));
  }

  // Announces the whole body, and closes the connection half-way.
  breakOff(path: Path): void {
    this.#change("breakOff", path, (answer) => ({ cutAfter: Math.floor(answer.body.length / 2), answer }));
  }

  // Sends a complete answer whose body is only the first half, like a half-written file.
  truncate(path: Path): void {
    this.#change("truncate", path, (answer) => ({ ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) }));
  }

  // Flips one bit in the middle of the body.
  tamper(path: Path): void {
    this.#change("tamper", path, (answer) => {
      const body = Buffer.from(answer.body);
      const middle = Math.floor(body.length / 2);
      body[middle] = (body[middle] ?? 0) ^ 1;
      return { ...answer, body };
    });
  }

  // Answers with another body, type or status; what is not given stays unchanged.
  replace(path: Path, by: { body?: string | Buffer | ((old: string) => string); type?: string; status?: number }): void {
    this.#change("replace", path, (answer) => {
      const body = typeof by.body === "function" ? by.body(answer.body.toString("utf8")) : by.body;
      const headers = by.type === undefined ? answer.headers : { ...answer.headers, "content-type": by.type };
      return { status: by.status ?? answer.status, headers, body: body === undefined ? answer.body : Buffer.from(body) };
    });
  }

  // Sends the body up to the first cut, and one more piece each time that the test asks for it.
  sendInPieces(path: string, cut: (body: string) => string[]): Pieces {
    const pieces = new Pieces(cut);
    this.#inPieces.set(path, pieces);
    return pieces;
  }

  // Closes every connection until it is plugged in again, as if there were no network.
  unplug(): void {
    this.#isUnplugged = true;
  }

  plugIn(): void {
    this.#isUnplugged = false;
  }

  // Ends all faults, or those that were set with exactly this path.
  heal(path?: Path): void {
    const isOther = (fault: { path: Path }): boolean => path !== undefined && String(fault.path) !== String(path);
    this.#held.filter((fault) => !isOther(fault)).forEach(({ release }) => release());
    this.#held = this.#held.filter(isOther);
    this.#changes = this.#changes.filter(isOther);
  }

  // Returns the faults that met no request, including healed ones: a fault that nothing met proves nothing.
  findIdleFaults(): string[] {
    return [...this.#idle].map(({ what, path }) => `${what} ${path}: nothing has asked for it`);
  }

  #change(what: string, path: Path, apply: Change["apply"]): void {
    const change = { what, path, apply };
    this.#changes.push(change);
    this.#idle.add(change);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://server");
    // The base ends in a slash, so /portal-lama/ is not below /portal/.
    if (!pathname.startsWith(this.base)) {
      this.requested.push(`outside ${pathname}`);
      this.#send(request, response, plain(404, "outside of the base path"));
      return;
    }
    const path = pathname.slice(this.base.length - 1);
    this.requested.push(path);
    if (this.#isUnplugged) {
      request.socket.destroy();
      return;
    }
    for (const held of this.#held.filter((fault) => matches(fault.path, path))) {
      this.#idle.delete(held);
      held.tellArrived();
      await held.released;
    }
    const answer = await this.#find(path);
    const pieces = this.#inPieces.get(path);
    if (pieces !== undefined) {
      response.writeHead(answer.status, { ...this.#headers, ...answer.headers });
      pieces.begin(response, answer.body.toString("utf8"));
      return;
    }
    const change = this.#changes.findLast((fault) => matches(fault.path, path));
    const changed = change === undefined ? answer : change.apply(answer);
    if (change !== undefined) this.#idle.delete(change);
    if ("cutAfter" in changed) this.#cut(request, response, changed.answer, changed.cutAfter);
    else this.#send(request, response, changed);
  }

  async #find(path: string): Promise<Answer> {
    const answer = await answerFor(this.#folder, this.base, path);
    const isLeft = answer.status === 404 && this.#before !== undefined && /-[0-9a-f]{16}\.\w+$/.test(path);
    return isLeft && this.#before !== undefined ? answerFor(this.#before, this.base, path) : answer;
  }

  #send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
    const headers = { ...this.#headers, ...answer.headers, "content-length": answer.body.length };
    response.writeHead(answer.status, headers).end(request.method === "HEAD" ? undefined : answer.body);
  }

  #cut(request: IncomingMessage, response: ServerResponse, answer: Answer, after: number): void {
    if (after < 0) {
      request.socket.destroy();
      return;
    }
    const headers = { ...this.#headers, ...answer.headers, "content-length": answer.body.length };
    // Destroy the socket only after the first part was sent, so that the browser sees the body begin.
    response.writeHead(answer.status, headers).write(answer.body.subarray(0, after), () => request.socket.destroy());
  }
}

function matches(path: Path, asked: string): boolean {
  return typeof path === "string" ? path === asked : path.test(asked);
}

// Reads the headers that every deployment sends: lines of `name: value`.
function readSecurityHeaders(): Record<string, string> {
  let text = "";
  try {
    text = readFileSync(SECURITY_HEADERS_FILE, "utf8");
  } catch {
    return {};
  }
  const lines = text.split("\n").filter((line) => line.includes(":") && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => {
    const [name = "", ...value] = line.split(":");
    return [name.trim().toLowerCase(), value.join(":").trim()];
  }));
}
