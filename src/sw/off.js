// The switch: put this file in the place of `sw.js`, and the worker with its copies goes from every device that comes by.
// What readers have saved stays. Pages that are open go on without a worker; nothing is reloaded.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const end = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("warta-") && name !== "warta-simpanan");
    await Promise.all(names.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(end());
});
