import type { ServerResponse } from "node:http";

// An answer that comes piece by piece, as over a slow network, each when the test says so.
export class Pieces {
  #rest: string[] = [];
  #response: ServerResponse | undefined;

  constructor(private readonly cut: (body: string) => string[]) {}

  // By the server, when the request is there.
  begin(response: ServerResponse, body: string): void {
    this.#rest = this.cut(body);
    this.#response = response;
    this.next();
  }

  // Sends the next piece; whether there are more.
  next(): boolean {
    const piece = this.#rest.shift();
    if (piece !== undefined) this.#response?.write(piece);
    if (this.#rest.length > 0) return true;
    this.#response?.end();
    return false;
  }
}

const BLOCK_ENDS = /(?<=<\/(?:a|article|button|dd|div|figure|form|h[1-6]|header|li|nav|ol|p|section|summary|table|ul)>)(?=<(?!\/))/;

// Cuts a page where something has ended and something else begins, `count` times at most. Browsers paint while they read,
// whenever they find the time, so any of these places may be what a reader sees for a moment.
export function cutBetweenBlocks(html: string, count: number): string[] {
  const start = html.indexOf("<body");
  const [first = "", ...pieces] = html.slice(start).split(BLOCK_ENDS);
  return [html.slice(0, start) + first, ...pieces.slice(0, count), pieces.slice(count).join("")];
}
