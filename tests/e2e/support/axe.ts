import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

// Everything of WCAG 2.0 to 2.2 that a machine can tell, on levels A and AA, and what is good practice besides.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

// What axe finds on the page as it is now: `rule: what is wrong «element»`.
export async function findViolations(page: Page, ...leftOut: string[]): Promise<string[]> {
  // The builder brings axe into a document, in the page itself, since there are no frames. To bring it again for each
  // look takes longer than to look.
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

// Looks at what is shown in both themes, on the narrowest and on a wide screen; what is open stays open.
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
