import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { ROOT, type SiteName, findPublishedSite } from "./published_sites";

// A `warta serve` process, with the headers of the site's own table.
export class WartaServer {
  readonly #process: ChildProcess;
  readonly origin: string;

  private constructor(process: ChildProcess, origin: string) {
    this.#process = process;
    this.origin = origin;
  }

  static async start(site: SiteName): Promise<WartaServer> {
    const program = spawn(join(ROOT, "target/tool/warta"), ["serve", findPublishedSite(site).folder, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface(program.stdout)) {
      const [origin] = /^http:\/\/[\d.:]+/.exec(line) ?? [];
      if (origin) return new WartaServer(program, origin);
    }
    throw new Error("warta serve ended before it listened");
  }

  stop(): void {
    this.#process.kill();
  }
}

// Another site: one page with a policy of its own.
export class HostSite {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(body: string, policy: string | undefined): Promise<HostSite> {
    const server = createServer((request, response) => {
      const headers = { "content-type": "text/html; charset=utf-8", ...(policy && { "content-security-policy": policy }) };
      if (request.url === "/favicon.ico") response.writeHead(204).end();
      else response.writeHead(200, headers).end(`<!doctype html><html lang="id"><title>Intranet</title>${body}</html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return new HostSite(server);
  }

  // Returns the address of the server under one of two host names, of which only 127.0.0.1 is on the allow-list.
  url(host: "127.0.0.1" | "localhost"): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
