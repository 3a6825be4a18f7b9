// Runs inside a measured page; like probes.mjs it is sent to the browser as text.

/** Lets the driver ask when the document was last changed or its main thread last had a long task. */
export function installIdleProbe() {
  if (window !== window.top) return;
  let changedAt = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) changedAt = Math.max(changedAt, startTime + duration);
  });
  observer.observe({ type: "longtask", buffered: true });

  Object.assign(window.bench, {
    /** Begins to watch the document. Not earlier, because watching costs time with each change. */
    watchChanges() {
      const watcher = new MutationObserver(() => (changedAt = performance.now()));
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      changedAt = performance.now();
    },

    /** Returns for how many ms there has been no change and no long task. */
    unchangedFor: () => performance.now() - changedAt,
  });
}
