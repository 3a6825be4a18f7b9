// The rules for every script of the repository: `eslint --config tests/eslint.config.mjs`, run in the root.
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";

// `const { title, ...rest }` is how a property is left out, and `for (const _ of list)` repeats something.
const UNUSED = { ignoreRestSiblings: true, varsIgnorePattern: "^_$" };

export default defineConfig(
  // `early.js` is written for its bytes; a test of the publisher checks it.
  { ignores: ["**/node_modules/", "**/target/", "dist/", "tests/fixtures/", "crates/publisher/src/early.js"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-unused-vars": ["error", UNUSED],
    },
  },
  {
    files: ["**/*.ts"],
    extends: [ts.configs.recommended],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", UNUSED],
      // Short statements: `isOpen && close()`.
      "@typescript-eslint/no-unused-expressions": ["error", { allowShortCircuit: true }],
    },
  },
  {
    files: ["tests/**/*.ts"],
    languageOptions: {
      parserOptions: { project: ["tests/e2e/tsconfig.json", "tests/engines/tsconfig.json"], tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    // A test that forgets `await` passes before its assertion fails.
    rules: { "@typescript-eslint/no-floating-promises": "error", "@typescript-eslint/await-thenable": "error" },
  },
  // TypeScript finds undefined names in the scripts that it checks (`src/tsconfig.json`).
  { files: ["src/**", "crates/search_worker/**"], rules: { "no-undef": "off" } },
  // Tests and benches also hold functions that run in a browser.
  {
    files: ["tests/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    // Playwright reads which fixtures a function needs from its pattern: `async ({}, use) =>` needs none.
    rules: { "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }] },
  },
  // The publisher writes `RULES` in front of `edge.js`.
  { files: ["crates/publisher/**"], languageOptions: { globals: { ...globals.browser, RULES: "readonly" } } },
  // Two attributes may have the same value.
  { files: ["src/contract/names.ts"], rules: { "@typescript-eslint/no-duplicate-enum-values": "off" } },
);
