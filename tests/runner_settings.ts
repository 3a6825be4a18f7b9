import type { PlaywrightTestConfig } from "@playwright/test";

// What holds for every engine.
export const RUNNER_SETTINGS = {
  testDir: ".",
  outputDir: "results",
  // A test that passes only at a second try has found something.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
} satisfies PlaywrightTestConfig;
