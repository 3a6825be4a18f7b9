import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

// Presses Tab until the element has the focus, as a reader without a mouse would.
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}`);
}

// An element that Tab has reached, and what is wrong there.
export interface Stop {
  name: string;
  faults: string[];
}

declare global {
  interface Window {
    // Everything that Tab should reach, in the order of the document. A link that covers its card may show the focus on
    // its covering part or on the card, so each element has several bearers, with their looks before the focus.
    wartaTabbable: { element: Element; bearers: { bearer: Element; part: string | null; look: string }[] }[];
  }
}

// Walks the whole page by Tab. Returns what Tab should reach, in the order of the document, and what it has reached.
export async function walkByTab(page: Page): Promise<{ expected: string[]; stops: Stop[] }> {
  const expected = await page.evaluate(() => {
    const controls = "a[href], button, input, select, textarea, summary, video[controls], [tabindex]";
    const isReached = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 && !element.matches(":disabled, [inert] *") && element.checkVisibility({ visibilityProperty: true });
    const found = [...document.querySelectorAll<HTMLElement>(controls)].filter(isReached);
    window.wartaTabbable = found.map((element) => {
      const places: [Element, string | null][] = [null, "::before", "::after"].map((part) => [element, part]);
      const card = element.closest("article");
      if (card !== null) places.push([card, null]);
      const bearers = places.map(([bearer, part]) => {
        const { outline, boxShadow } = getComputedStyle(bearer, part);
        return { bearer, part, look: `${outline} ${boxShadow}` };
      });
      return { element, bearers };
    });
    return found.map((element) => element.outerHTML.slice(0, 100));
  });
  const stops: Stop[] = [];
  for (const _ of expected) {
    await pressTab(page);
    stops.push(await page.evaluate(describeFocus));
  }
  return { expected, stops };
}

// Moves one stop on. The browser's own player has many stops, but the document sees them all as one element.
async function pressTab(page: Page): Promise<void> {
  const findPlayer = (): string | undefined => document.activeElement?.closest<HTMLVideoElement>("video[controls]")?.poster;
  const left = await page.evaluate(findPlayer);
  do await page.keyboard.press("Tab");
  while (left !== undefined && (await page.evaluate(findPlayer)) === left);
}

// Runs in the page.
function describeFocus(): Stop {
  const element = document.activeElement ?? document.body;
  const faults: string[] = [];

  const hasOutline = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const bearers = window.wartaTabbable.find((known) => known.element === element)?.bearers ?? [];
  const changed = bearers
    .map(({ bearer, part, look }) => ({ bearer, look, style: getComputedStyle(bearer, part) }))
    .filter(({ look, style }) => look !== `${style.outline} ${style.boxShadow}`);
  const mark = changed.find(({ style }) => hasOutline(style)) ?? changed.find(({ style }) => style.boxShadow !== "none");
  if (mark === undefined) faults.push("looks as it does without the focus");

  // The contrast of an outline is measured against the background that it is drawn on: the element's own if it is drawn
  // inside.
  const parse = (colour: string): number[] => (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? "0,0,0,0").split(",").map(Number);
  const isOpaque = (colour: string): boolean => (parse(colour)[3] ?? 1) === 1;
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = parse(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  if (mark !== undefined && hasOutline(mark.style)) {
    const { bearer, style } = mark;
    let ground: Element | null = parseFloat(style.outlineOffset) < 0 ? bearer : bearer.parentElement;
    while (ground !== null && !isOpaque(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const under = ground === null ? "rgb(255, 255, 255)" : getComputedStyle(ground).backgroundColor;
    const [dark = 0, light = 0] = [style.outlineColor, under].map(luminance).toSorted((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 3) faults.push(`has an outline of contrast ${contrast.toFixed(2)}, 3 at least`);
  }

  // The element is in view, and nothing covers it.
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

// Expects that Tab reaches everything once, in order, and that each stop is visible.
export async function expectWalk(page: Page, what: string): Promise<void> {
  const { expected, stops } = await walkByTab(page);
  expect(stops.map(({ name }) => name), what).toEqual(expected);
  expect(
    stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`)),
    what,
  ).toEqual([]);
  // The last stop is not a trap.
  await pressTab(page);
  expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100)), what).not.toBe(expected.at(-1));
}
