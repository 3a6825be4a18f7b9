import type { Page } from "@playwright/test";

export interface Shift {
  value: number;
  // When the frame was laid out, in milliseconds since navigation start.
  at: number;
  // The elements that moved, each with the landmark that contains it: `header: a «Berita»`.
  moved: string[];
}

// The frame in which the content of `main` changed: from the change until the next frame begins.
export interface Swap {
  from: number;
  until: number;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

declare global {
  interface Window {
    wartaShifts: Shift[];
    wartaSwaps: Swap[];
  }
}

// Records every layout shift from the very first paint on, and every change of `main`'s content. Shifts within half a
// second of an input are recorded like all others: browsers leave them out of a page's score, but readers see them.
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wartaShifts = [];
    window.wartaSwaps = [];
    const describe = (node: Node | null): string => {
      const element = node instanceof Element ? node : node?.parentElement;
      if (!element?.isConnected) return "gone";
      const { localName = "page" } = element.closest("body > * > header, main, footer") ?? {};
      return `${localName}: ${element.localName} «${(element.textContent ?? "").trim().slice(0, 40)}»`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        // The link of a card covers the card with an `::after`, which paints nothing and grows with the card while the
        // page is parsed.
        const isSeen = entry.sources.some(({ node }) => !(node instanceof Element && node.localName === "::after"));
        if (entry.value === 0 || !isSeen) continue;
        const moved = [...new Set(entry.sources.map(({ node }) => describe(node)))];
        window.wartaShifts.push({ value: entry.value, at: entry.startTime, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });

    const watchMain = (main: Element): void => {
      new MutationObserver(() => {
        const swap = { from: performance.now(), until: Infinity };
        window.wartaSwaps.push(swap);
        // The first callback belongs to the frame that shows the change, the second one to the frame after it.
        requestAnimationFrame(() => requestAnimationFrame(() => (swap.until = performance.now())));
      }).observe(main, { childList: true });
    };
    document.addEventListener("DOMContentLoaded", () => {
      document.querySelectorAll("main").forEach(watchMain);
    });
  });
}

// Returns everything recorded so far. Call it after `waitForFrames`, when the browser has reported it.
export const readShifts = (page: Page): Promise<Shift[]> => page.evaluate(() => window.wartaShifts);

// Returns the shifts that no reader should see while moving from page to page. When a navigation replaces the content
// of `main`, new nodes appear where old ones were; the reader asked for that, and browsers count no shift for it. The
// footer, which follows the content, has to move with the new height, and may do so in that frame. What precedes the
// content may not move even then, and in any other frame nothing may move.
export async function findUnaskedShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(() => {
    const isWithSwap = ({ at }: Shift): boolean => window.wartaSwaps.some(({ from, until }) => from <= at && at < until);
    const isBehindContent = (moved: string): boolean => moved === "gone" || moved.startsWith("footer: ");
    return window.wartaShifts.filter((shift) => !(isWithSwap(shift) && shift.moved.every(isBehindContent)));
  });
}

// Pushes the content down, as an unfinished layout would.
export async function pushDown(page: Page): Promise<void> {
  await page.locator("main").evaluate((main) => {
    const block = document.createElement("p");
    block.textContent = "Teks yang datang terlambat. ".repeat(60);
    (main.firstElementChild ?? main).prepend(block);
  });
}
