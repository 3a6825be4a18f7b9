import type { BrowserContext, ConsoleMessage, WebError } from "@playwright/test";

// Fails a test on every warning, error and uncaught exception that it has not announced. Watches all pages of the
// context, because failures in a new tab count too.
export class ConsoleWatch {
  readonly #context: BrowserContext;
  readonly #messages: string[] = [];
  readonly #must: RegExp[] = [];
  readonly #may: RegExp[] = [];
  readonly #onConsole = (message: ConsoleMessage): void => {
    if (message.type() !== "warning" && message.type() !== "error") return;
    // Caused by the test settings themselves, which block service workers in most tests (`playwright.config.ts`).
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    this.#messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  };
  readonly #onError = (error: WebError): void => {
    this.#messages.push(`uncaught: ${String(error.error())}`);
  };

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on("console", this.#onConsole);
    context.on("weberror", this.#onError);
  }

  // Fails the test unless a matching message comes, any number of times.
  mustSay(pattern: RegExp): void {
    this.#must.push(pattern);
  }

  // Ignores matching messages.
  maySay(pattern: RegExp): void {
    this.#may.push(pattern);
  }

  // Returns the messages so far, for tests that wait for one.
  messages(): readonly string[] {
    return this.#messages;
  }

  // Returns what is wrong: messages that were not announced, and announced ones that did not come.
  findTrouble(): string[] {
    this.#context.off("console", this.#onConsole);
    this.#context.off("weberror", this.#onError);
    const known = [...this.#must, ...this.#may];
    const unannounced = this.#messages.filter((message) => !known.some((pattern) => pattern.test(message)));
    const missing = this.#must.filter((pattern) => !this.#messages.some((message) => pattern.test(message)));
    return [
      ...unannounced.map((message) => `unannounced ${message}`),
      ...missing.map((pattern) => `announced, but nothing like ${pattern} came`),
    ];
  }
}
