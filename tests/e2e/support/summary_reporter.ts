import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError, TestResult } from "@playwright/test/reporter";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

// Prints a line for every test as it ends, each failure in full, and at the end the line that `cargo xtask test`
// counts: `e2e: 12 passed, 0 failed`.
export default class SummaryReporter implements Reporter {
  #root = "";
  #suite: Suite | undefined;
  #broken = 0;

  onBegin(config: FullConfig, suite: Suite): void {
    this.#root = config.rootDir;
    this.#suite = suite;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const isGood = result.status === test.expectedStatus;
    const word = result.status === "skipped" ? "skip  " : isGood ? "ok    " : "FAILED";
    const file = relative(this.#root, test.location.file);
    // The first titles are the root's, the project's and the file's.
    const title = test.titlePath().slice(3).join(" › ");
    console.log(`${word} ${file}:${test.location.line} ${title} (${result.duration} ms)`);
    if (!isGood) result.errors.forEach(print);
  }

  onError(error: TestError): void {
    this.#broken += 1;
    print(error);
  }

  onEnd(result: FullResult): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
    const skipped = count("skipped");
    const failed = count("unexpected") + count("flaky") + this.#broken;
    if (result.status !== "passed") console.log(`the run ended as: ${result.status}`);
    console.log(`e2e: ${count("expected")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function print(error: TestError): void {
  const story = [error.stack ?? error.message ?? error.value ?? "", error.snippet ?? ""].join("\n");
  // `expect` colours its messages even when they go to a log, which is read as plain text.
  console.log(process.env["FORCE_COLOR"] === "1" ? story : stripVTControlCharacters(story));
}
