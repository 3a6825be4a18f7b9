import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { Engine } from "./engine";

// Where Debian installs MiniBrowser, which is not on the PATH.
const PLACES = ["x86_64", "aarch64"].flatMap((machine) => ["4.1", "4.0"].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`));
const { WARTA_MINI_BROWSER = PLACES.find(existsSync), WARTA_WEBKIT_DRIVER = "WebKitWebDriver", WARTA_XVFB = "Xvfb" } = process.env;
// The key of an element reference in JSON (WebDriver, W3C, section 11).
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

// Starts a virtual screen, because WebKitGTK has no headless mode. Xvfb writes the display number to file descriptor 3.
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(WARTA_XVFB, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once("data", (number: Buffer) => resolve(`:${number.toString().trim()}`));
    screen.once("exit", () => reject(new Error("Xvfb has ended")));
  });
  return { screen, display };
}

// Starts MiniBrowser, the small browser that comes with WebKitGTK, over WebDriver.
export async function startWebKit(): Promise<Engine> {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" };
  const driver = spawn(WARTA_WEBKIT_DRIVER, [`--port=${port}`], { env, stdio: "ignore", detached: true });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  while (!(await call("GET", "/status").then(() => true, () => false))) {
    if (driver.exitCode !== null) throw new Error("WebKitWebDriver has ended");
    await new Promise((resolve) => setImmediate(resolve));
  }
  const options = { binary: WARTA_MINI_BROWSER, args: ["--automation"] };
  const opened = (await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } })) as { sessionId: string };
  const session = `/session/${opened.sessionId}`;
  await call("POST", `${session}/window/rect`, { width: 390, height: 780 });
  return {
    goto: async (url) => void (await call("POST", `${session}/url`, { url })),
    reload: async () => void (await call("POST", `${session}/refresh`, {})),
    back: async () => void (await call("POST", `${session}/back`, {})),
    click: async (selector) => {
      const element = (await call("POST", `${session}/element`, { using: "css selector", value: selector })) as Record<string, string>;
      await call("POST", `${session}/element/${element[ELEMENT]}/click`, {});
    },
    type: async (text) => {
      const focused = (await call("GET", `${session}/element/active`)) as Record<string, string>;
      await call("POST", `${session}/element/${focused[ELEMENT]}/value`, { text });
    },
    evaluate: async (run, ...values) => {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${run})(...Array.from(arguments).slice(0, -1))).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
      const { value, error } = (await call("POST", `${session}/execute/async`, { script, args: values })) as { value?: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    stop: async () => {
      await call("DELETE", session).catch(() => undefined);
      if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid);
      screen.kill();
    },
  };
}
