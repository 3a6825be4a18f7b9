// Runs inside a measured page; like probes.mjs it is sent to the browser as text.

/**
 * Records how long taps and keys wait. Once the page has been painted, it tells the driver a place where a tap does
 * nothing.
 */
export function installInputProbe() {
  if (window !== window.top) return;
  const inputs = [];

  const note = async ({ timeStamp, isTrusted }) => {
    if (!isTrusted) return;
    const input = { delay: performance.now() - timeStamp };
    inputs.push(input);
    const { time } = await window.bench.frame();
    input.shown = time - timeStamp;
  };
  // On the window and capturing: no other handler runs before these.
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, note, { capture: true, passive: true });

  // The middle of the first line of a text that is neither in a link nor in anything else that answers a tap.
  const findPlainText = () => {
    for (const element of document.querySelectorAll("main h1, main p")) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const [line] = range.getClientRects();
      if (line === undefined) continue;
      const place = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
      const hit = document.elementFromPoint(place.x, place.y);
      if (hit !== null && element.contains(hit) && !hit.closest("a, button, label, input, summary")) return place;
    }
    return undefined;
  };
  const tellPlace = async () => {
    let place = findPlainText();
    while (place === undefined) ({ found: place } = await window.bench.frame(findPlainText));
    window.bench.tell("painted", place);
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) tellPlace();
  });
  observer.observe({ type: "paint", buffered: true });

  /**
   * Returns the recorded inputs: ms from the time stamp to the first handler, and to the end of the next frame. The
   * frame of the last input comes before the one for which this waits.
   */
  window.bench.readInputs = async () => {
    await window.bench.frame();
    await window.bench.frame();
    return inputs;
  };
}
