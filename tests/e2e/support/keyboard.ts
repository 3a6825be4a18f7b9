import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

// Presses Tab until the element has the focus, as a reader would who has no mouse.
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}`);
}

// Where Tab has led to, and what is wrong there.
export interface Stop {
  name: string;
  faults: string[];
}

declare global {
  interface Window {
    // Everything that Tab should reach, in the order of the document, with its look before it has the focus.
    wartaTabbable: { element: Element; look: string }[];
  }
}

// Walks the whole page by Tab. Gives what Tab should meet, in the order of the document, and what it has met.
export async function walkByTab(page: Page): Promise<{ expected: string[]; stops: Stop[] }> {
  const expected = await page.evaluate(() => {
    const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
    const isReached = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 && !element.matches(":disabled, [inert] *") && element.checkVisibility({ visibilityProperty: true });
    const found = [...document.querySelectorAll<HTMLElement>(controls)].filter(isReached);
    // A card's link is stretched over its card, and the card wears the ring.
    window.wartaTabbable = found.map((element) => {
      const { outline, boxShadow } = getComputedStyle(element.closest(".entry-card") ?? element);
      return { element, look: `${outline} ${boxShadow}` };
    });
    return found.map((element) => element.outerHTML.slice(0, 100));
  });
  const stops: Stop[] = [];
  for (const _ of expected) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(describeFocus));
  }
  return { expected, stops };
}

// Runs in the page.
function describeFocus(): Stop {
  const element = document.activeElement ?? document.body;
  const style = getComputedStyle(element.closest(".entry-card") ?? element);
  const faults: string[] = [];

  const before = window.wartaTabbable.find((known) => known.element === element)?.look;
  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (before === `${style.outline} ${style.boxShadow}`) faults.push("looks as it does without the focus");
  if (!hasOutline && style.boxShadow === "none") faults.push("has neither an outline nor a shadow");

  // Of an outline, against the ground that it lies on: its own where it is drawn inside.
  const parse = (colour: string): number[] => (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? "0,0,0,0").split(",").map(Number);
  const isOpaque = (colour: string): boolean => (parse(colour)[3] ?? 1) === 1;
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = parse(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground: Element | null = parseFloat(style.outlineOffset) < 0 ? element : element.parentElement;
  while (ground !== null && !isOpaque(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const light = [style.outlineColor, ground === null ? "rgb(255, 255, 255)" : getComputedStyle(ground).backgroundColor]
    .map(luminance)
    .toSorted((a, b) => a - b);
  const contrast = ((light[1] ?? 0) + 0.05) / ((light[0] ?? 0) + 0.05);
  if (hasOutline && contrast < 3) faults.push(`has an outline of contrast ${contrast.toFixed(2)}, 3 at least`);

  // In view, and nothing lies over it.
  const box = element.getClientRects()[0] ?? new DOMRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (left >= right || top >= bottom) faults.push("is out of view");
  else if (hit === null || !(element.contains(hit) || hit.contains(element))) {
    faults.push(`is covered by ${hit?.outerHTML.slice(0, 60)}`);
  }
  return { name: element.outerHTML.slice(0, 100), faults };
}

// Tab meets everything once, in order, and each stop can be seen.
export async function expectWalk(page: Page, what: string): Promise<void> {
  const { expected, stops } = await walkByTab(page);
  expect(stops.map(({ name }) => name), what).toEqual(expected);
  expect(
    stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`)),
    what,
  ).toEqual([]);
  // The last one is no trap.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100)), what).not.toBe(expected.at(-1));
}
