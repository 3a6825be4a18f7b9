// What a tab has loaded, and when its bytes came in.

const MS = 1000;

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {{ at: number, bytes: number }[]} parts headers and pieces of the body, as they came; seconds
 * @property {number} [finishedAt] seconds
 * @property {number} [bytes] all of it on the wire; 0 from the cache
 */

/** Listens from now on. */
export function recordNetwork(cdp) {
  /** @type {Map<string, Load>} */
  const loads = new Map();
  const waiting = new Set();
  // Between the clock of the browser's events and the wall clock of the page's time origin.
  let clockOffset;

  const add = (requestId, at, bytes) => loads.get(requestId)?.parts.push({ at, bytes });
  cdp.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) => {
    clockOffset ??= wallTime - timestamp;
    loads.set(requestId, { url: request.url, parts: [] });
  });
  cdp.on("Network.responseReceived", ({ requestId, timestamp, response }) => {
    add(requestId, timestamp, response.encodedDataLength);
  });
  cdp.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
    add(requestId, timestamp, encodedDataLength);
  });
  cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load === undefined) return;
    Object.assign(load, { finishedAt: timestamp, bytes: encodedDataLength });
    for (const look of waiting) look();
  });

  const isLoaded = (path) =>
    [...loads.values()].some(({ url, finishedAt }) => finishedAt !== undefined && new URL(url).pathname === path);

  return {
    /** The bytes that had come when the page's clock showed `time`, in ms since its origin. */
    bytesBefore: (timeOrigin, time) => sumBytesBefore([...loads.values()], (timeOrigin + time) / MS - clockOffset),

    /** Waits until a file has come. */
    whenLoaded: (path, limit = 15_000) =>
      new Promise((resolve, reject) => {
        const end = (settle) => (value) => {
          clearTimeout(timer);
          waiting.delete(look);
          settle(value);
        };
        const look = () => isLoaded(path) && end(resolve)();
        const timer = setTimeout(() => end(reject)(new Error(`${path} has not come in ${limit} ms`)), limit);
        waiting.add(look);
        look();
      }),
  };
}

/**
 * The bytes on the wire up to a moment, also those of what was still on its way: a large file that is half there has
 * taken its share of the line.
 * @param {Load[]} loads
 * @param {number} moment on the clock of the loads
 */
export function sumBytesBefore(loads, moment) {
  return loads.reduce((sum, { parts, finishedAt, bytes }) => {
    if (finishedAt !== undefined && finishedAt <= moment) return sum + bytes;
    return sum + parts.reduce((part, { at, bytes: size }) => part + (at <= moment ? size : 0), 0);
  }, 0);
}
