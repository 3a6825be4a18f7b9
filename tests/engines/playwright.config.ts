import { defineConfig } from "@playwright/test";
import { RUNNER_SETTINGS } from "../runner_settings";
import type { EngineOptions } from "./support/engine";

// Playwright is only the runner here: no package source offers its patched Firefox and WebKit, so Debian's are used.
export default defineConfig<EngineOptions>({
  ...RUNNER_SETTINGS,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["../e2e/support/summary_reporter.ts"]],
  projects: [
    { name: "firefox", use: { engineName: "firefox" } },
    { name: "webkit", use: { engineName: "webkit" } },
  ],
});
