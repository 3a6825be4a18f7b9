import type { ServerResponse } from "node:http";

// An answer that is sent piece by piece, as over a slow network, each piece when the test says so.
export class Pieces {
  #rest: string[] = [];
  #response: ServerResponse | undefined;

  constructor(private readonly cut: (body: string) => string[]) {}

  // Called by the server when the request has arrived.
  begin(response: ServerResponse, body: string): void {
    this.#rest = this.cut(body);
    this.#response = response;
    this.next();
  }

  // Sends the next piece. Returns whether there are more.
  next(): boolean {
    const piece = this.#rest.shift();
    if (piece !== undefined) this.#response?.write(piece);
    if (this.#rest.length > 0) return true;
    this.#response?.end();
    return false;
  }
}

const BLOCK_ENDS = /(?<=<\/(?:a|article|button|dd|div|figure|form|h[1-6]|header|li|nav|ol|p|section|summary|table|ul)>)(?=<(?!\/))/;

// Cuts a page into at most `count` + 2 pieces, between the end of one block and the start of the next. Browsers paint
// while they parse, at any moment, so a reader may briefly see the page up to any of these places.
export function cutBetweenBlocks(html: string, count: number): string[] {
  const start = html.indexOf("<body");
  const [first = "", ...pieces] = html.slice(start).split(BLOCK_ENDS);
  return [html.slice(0, start) + first, ...pieces.slice(0, count), pieces.slice(count).join("")];
}
