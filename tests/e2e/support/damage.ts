import type { Page } from "@playwright/test";

// Finds text that is cut off or overlaps other text, and a page that scrolls sideways.
export function findDamage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const damage: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) damage.push(`the page is ${scrollWidth} px wide, the screen ${clientWidth} px`);

    const title = document.querySelector("h1")?.textContent ?? "";
    const isForEars = (element: Element): boolean =>
      element.closest(".skip-link") !== null || getComputedStyle(element).clipPath === "inset(50%)";
    // The last of the breadcrumbs may be shortened, because the heading repeats its text.
    const isShortened = (element: Element, text: string): boolean =>
      getComputedStyle(element).textOverflow === "ellipsis" && title.toLowerCase().includes(text.toLowerCase());
    const lines: { box: DOMRect; text: string; element: Element }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const element = node.parentElement;
      const isShown = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (element === null || !isShown || isForEars(element) || node.data.trim() === "") continue;
      if (isShortened(element, node.data)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = node.data.trim().slice(0, 40);
      for (const box of range.getClientRects()) lines.push({ box, text, element });

      // Looks at every ancestor that hides overflow; one that scrolls loses nothing.
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const outer = around.getBoundingClientRect();
        const inner = range.getBoundingClientRect();
        const isCutAcross = /hidden|clip/.test(overflowX) && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
        const isCutBelow = /hidden|clip/.test(overflowY) && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1);
        if (isCutAcross || isCutBelow) damage.push(`«${text}» is cut off by ${around.outerHTML.slice(0, 60)}`);
      }
      const control = element.closest("button, .button");
      const room = control?.getBoundingClientRect();
      const inner = range.getBoundingClientRect();
      if (room && (inner.bottom > room.bottom + 1 || inner.right > room.right + 1))
        damage.push(`«${text}» sticks out of its button`);
    }

    // A line's box is higher than its letters, so only a large overlap means that texts collide.
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const isOneText = one.element.contains(other.element) || other.element.contains(one.element);
        if (across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height) && !isOneText)
          damage.push(`«${one.text}» lies on «${other.text}»`);
      }
    });
    return damage;
  });
}
