import { defineConfig } from "@playwright/test";
import { RUNNER_SETTINGS } from "../runner_settings";
import { BROWSER_FLAGS } from "../browser_flags.mjs";
import { findChromium } from "./support/chromium";
import type { SiteOptions } from "./support/test";

export default defineConfig<SiteOptions>({
  ...RUNNER_SETTINGS,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["./support/summary_reporter.ts"]],
  use: {
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // The faults of a test must reach the app. The service worker has tests of its own, which allow it
    // (`support/worker.ts`).
    serviceWorkers: "block",
    trace: "off",
    screenshot: "off",
    video: "off",
    launchOptions: {
      executablePath: findChromium(),
      args: BROWSER_FLAGS,
    },
  },
});
