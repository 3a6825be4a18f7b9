// Talks to a measured page in a way that costs the page next to nothing.

/** The name of the function by which the page reports what it has seen; see probes.mjs. */
const BINDING = "benchTell";

/**
 * Lets a tab send reports. The driver's own way of waiting (`waitForFunction`) injects a script of several hundred KB
 * into the page at the very moment that is measured, and leaves it in the heap.
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

  /**
   * Waits for a word that the page sends from now on, and returns the value sent with it.
   * @returns {Promise<any>}
   */
  return function hear(word, limit = 20_000) {
    const told = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the page has not told "${word}" in ${limit} ms`)), limit);
      heard.set(word, (value) => {
        clearTimeout(timer);
        heard.delete(word);
        resolve(value);
      });
    });
    // The promise is awaited only after the action that it observes; a rejection before that must not count as
    // unhandled.
    told.catch(() => {});
    return told;
  };
}

/** Evaluates in the page without any script of the driver. */
export async function evaluate(cdp, expression) {
  const answer = await cdp.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  const { exceptionDetails: failure, result } = answer;
  if (failure) throw new Error(failure.exception?.description?.split("\n")[0] ?? failure.text);
  return result.value;
}

/** Moves the pointer onto a link, whose position the page itself determines. */
export async function pointAt(cdp, path) {
  const place = await evaluate(cdp, `window.bench.findLink(${JSON.stringify(path)})`);
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...place });
  return place;
}

/** Presses and releases the main button, as a reader does to click. */
export async function press(cdp, place) {
  const button = { ...place, button: "left", clickCount: 1 };
  await cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...button });
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...button });
}

/** Taps on a place, as a finger does. */
export function tap(cdp, place) {
  return Promise.all([
    cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [place] }),
    cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
  ]);
}

/** Presses and releases Shift, which no page answers. */
export function pressShift(cdp) {
  const key = { key: "Shift", code: "ShiftLeft", windowsVirtualKeyCode: 16 };
  return Promise.all([
    cdp.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }),
    cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ]);
}
