// The off switch: if this file is put in the place of `sw.js`, every device that visits drops the worker and its
// copies. What readers have saved stays. Open pages go on without a worker; nothing is reloaded.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const end = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("warta-") && name !== "warta-simpanan");
    await Promise.all(names.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(end());
});
