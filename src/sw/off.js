// The off switch: if this file is put in the place of `sw.js`, every device that visits drops the worker and its
// copies. What readers have saved stays. Open pages go on without a worker; nothing is reloaded.

import { Name } from "../contract/names.ts";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  const end = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(Name.CACHES_PREFIX) && name !== Name.SAVED_CACHE);
    await Promise.all(names.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(end());
});
