import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

// All rules of WCAG 2.0 to 2.2, levels A and AA, that a machine can check, and axe's best practices.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

// Returns the violations that axe finds on the page in its present state: `rule: what is wrong «element»`.
export async function findViolations(page: Page, ...leftOut: string[]): Promise<string[]> {
  // The builder injects axe into the document. That takes longer than a check, so it is done only once; legacy mode
  // suffices because there are no frames.
  if (!(await page.evaluate(() => "axe" in window)))
    await new AxeBuilder({ page }).setLegacyMode().withRules("document-title").analyze();
  return page.evaluate(
    async ({ tags, leftOut }) => {
      const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ runOnly: tags, rules, resultTypes: ["violations"] });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help} «${html.slice(0, 160)}»`),
      );
    },
    { tags: TAGS, leftOut },
  );
}

// Checks the page in both themes, on the narrowest and on a wide screen; what is open stays open.
export async function expectNoViolation(page: Page, what: string, ...leftOut: string[]): Promise<void> {
  const height = page.viewportSize()?.height ?? 720;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page, ...leftOut), `${what}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}
