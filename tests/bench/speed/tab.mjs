// Talking with a measured page so that the talking costs it next to nothing.

/** By this name the page tells what it has seen; see probes.mjs. */
const BINDING = "benchTell";

/**
 * Lets a tab tell things. The driver's own way of waiting (`waitForFunction`) sends a script of several hundred KB into
 * the page at the very moment that is measured, and leaves it in the heap.
 */
export async function listenToTab(cdp) {
  const heard = new Map();
  cdp.on("Runtime.bindingCalled", ({ name, payload }) => {
    if (name !== BINDING) return;
    const { word, value } = JSON.parse(payload);
    heard.get(word)?.(value);
  });
  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: BINDING });

  /** Waits for a word, told from now on; gives what was told with it. @returns {Promise<number>} */
  return function hear(word, limit = 20_000) {
    const told = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the page has not told "${word}" in ${limit} ms`)), limit);
      heard.set(word, (value) => {
        clearTimeout(timer);
        heard.delete(word);
        resolve(value);
      });
    });
    // It is awaited only after the action that it answers; until then a failure is nobody's.
    told.catch(() => {});
    return told;
  };
}

/** Evaluates in the page without any script of the driver's. */
export async function evaluate(cdp, expression) {
  const answer = await cdp.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  const { exceptionDetails: failure, result } = answer;
  if (failure) throw new Error(failure.exception?.description?.split("\n")[0] ?? failure.text);
  return result.value;
}

/** Moves the pointer onto a link, by the page's own measure of where it is. */
export async function pointAt(cdp, path) {
  const place = await evaluate(cdp, `window.bench.findLink(${JSON.stringify(path)})`);
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...place });
  return place;
}

/** Presses and releases the main button: a click like a reader's. */
export async function press(cdp, place) {
  const button = { ...place, button: "left", clickCount: 1 };
  await cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...button });
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...button });
}
