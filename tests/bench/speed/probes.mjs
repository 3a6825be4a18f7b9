// Code that runs inside the measured pages. Each function is sent to the browser as text, so it can use nothing from
// this file.

/** Records paints, layout shifts and arrivals; the rest of the bench uses `window.bench`. */
export function installProbes() {
  if (window !== window.top) return;
  // How long in ms, and over how many frames, nothing may change before a page counts as settled, and the limit for all
  // of that. A paint is reported some frames after it was made, and on a busy machine frames take time.
  const QUIET = 250;
  const QUIET_FRAMES = 12;
  const LIMIT = 30_000;
  // Kept in `sessionStorage`, because some subjects answer a click with another document.
  const EXPECTED = "bench-expected";
  const STARTED = "bench-started";

  const seen = { largestPaint: Number.NaN, largestElement: "", shift: 0, moved: [] };
  let changedAt = 0;
  // Calls the binding that tab.mjs has added.
  const tell = (word, value) => window.benchTell(JSON.stringify({ word, value }));

  const observe = (type, read) => {
    const observer = new PerformanceObserver((list) => {
      list.getEntries().forEach(read);
      changedAt = performance.now();
    });
    observer.observe({ type, buffered: true });
  };
  observe("largest-contentful-paint", ({ startTime, element }) => {
    seen.largestPaint = startTime;
    seen.largestElement = element?.localName ?? "";
  });
  observe("layout-shift", ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput) return;
    seen.shift += value;
    for (const { node } of sources) {
      const element = node instanceof Element ? node : node?.parentElement;
      seen.moved.push(element ? [element.localName, ...element.classList].join(".") : "(gone)");
    }
  });

  // What `look` finds in the callback of an animation frame is part of that frame's picture. A message sent there is
  // handled after the frame was made.
  const frame = (look = () => undefined) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const found = look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ found, time: performance.now() });
        port2.postMessage("");
      });
    });

  const isInView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const hasPictures = () =>
    [...document.images].every((image) => image.complete || (image.loading === "lazy" && !isInView(image)));

  // Whether the page is complete and, in an app that tells it, has been taken over.
  const isReady = (tellsReady) => {
    const { app } = document.documentElement.dataset;
    if (app === "failed") throw new Error("the app has failed");
    const isHere = document.readyState === "complete" && document.querySelector("main h1") !== null;
    return isHere && (!tellsReady || app === "ready");
  };

  const watchForHeading = async () => {
    const title = sessionStorage.getItem(EXPECTED);
    for (const end = performance.now() + LIMIT; performance.now() < end; ) {
      const { found, time } = await frame(() => document.querySelector("main h1")?.textContent.trim() === title);
      if (!found) continue;
      sessionStorage.removeItem(EXPECTED);
      // Since the click, or the call of Back.
      tell("arrived", performance.timeOrigin + time - Number(sessionStorage.getItem(STARTED)));
      return;
    }
  };

  addEventListener(
    "click",
    ({ timeStamp, isTrusted }) => isTrusted && sessionStorage.setItem(STARTED, performance.timeOrigin + timeStamp),
    true,
  );
  if (sessionStorage.getItem(EXPECTED) !== null) watchForHeading();

  window.bench = {
    frame,
    tell,

    /** Returns the layout shift so far. */
    shift: () => seen.shift,

    /** Scrolls a link into view; returns where its middle is. */
    async findLink(path) {
      const link = document.querySelector(`main a[href="${path}"]`);
      if (link === null) throw new Error(`the page has no link to ${path}`);
      link.scrollIntoView({ block: "center", behavior: "instant" });
      await frame();
      // A title of two lines does not fill its box everywhere; only the first line begins where the box does.
      const [line] = link.getClientRects();
      return { x: line.x + Math.min(line.width / 2, 40), y: line.y + line.height / 2 };
    },

    /**
     * Waits until everything has loaded and nothing has changed for a while; returns what was recorded since the
     * document began.
     */
    async settle(tellsReady) {
      const end = performance.now() + LIMIT;
      let quietSince = performance.now();
      for (let frames = 0; performance.now() < end; frames += 1) {
        const { time: now } = await frame();
        const isPainted = Number.isFinite(seen.largestPaint) && hasPictures();
        if (!isReady(tellsReady) || !isPainted) changedAt = now;
        if (changedAt > quietSince) {
          quietSince = changedAt;
          frames = 0;
        }
        if (frames >= QUIET_FRAMES && now - quietSince >= QUIET) return { ...seen, timeOrigin: performance.timeOrigin };
      }
      throw new Error(`the page has not settled in ${LIMIT} ms (app: ${document.documentElement.dataset.app})`);
    },

    /** Waits until the page is ready. Unlike `settle` it needs no paints, which browsers do not report after input. */
    async whenReady(tellsReady) {
      for (const end = performance.now() + LIMIT; performance.now() < end; ) {
        await frame();
        if (isReady(tellsReady)) return;
      }
      throw new Error(`the page has not become ready in ${LIMIT} ms`);
    },

    /** Begins to wait for the page with this heading. */
    async expect(title) {
      sessionStorage.setItem(EXPECTED, title);
      sessionStorage.removeItem(STARTED);
      watchForHeading();
      await frame();
      await frame();
    },

    goBack() {
      sessionStorage.setItem(STARTED, performance.timeOrigin + performance.now());
      history.back();
    },
  };
}

/** Clicks the button of the first submenu in every frame from its first paint on, until the submenu is open. */
export function installSubmenuProbe() {
  if (window !== window.top) return;
  // A popover, or the equivalent that an app implements itself.
  const BUTTONS = 'nav[aria-label="Menu utama"] :is(button[popovertarget], button[aria-expanded])';
  const findButton = () =>
    [...document.querySelectorAll(BUTTONS)].find((button) => button.getBoundingClientRect().width > 0);
  const isOpen = (button) => {
    const popover = document.getElementById(button.getAttribute("popovertarget") ?? "");
    return popover?.matches(":popover-open") ?? button.getAttribute("aria-expanded") === "true";
  };
  const look = () => {
    const button = findButton();
    return button && { button, isOpen: isOpen(button) };
  };
  const watch = async () => {
    for (;;) {
      const { found, time } = await window.bench.frame(look);
      if (found?.isOpen) {
        window.bench.tell("submenu", time);
        return;
      }
      found?.button.click();
    }
  };
  watch();
}

/** Collects the memories of WebAssembly modules. */
export function installMemoryProbe() {
  if (window !== window.top || typeof WebAssembly === "undefined") return;
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      const { exports } = result.instance ?? result;
      for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
      return result;
    };
  }
  window.benchWasmBytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
