// Searching in a browser.

const open = async (browser, server) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/asking.html`);
  return { context, page };
};

const TIMED = async ({ words, isWhole }) => {
  if (!window.asking) {
    window.asking = await import("/asking.mjs");
    await window.asking.start();
  }
  const { ask } = window.asking;
  const start = performance.now();
  const found = await ask(words, isWhole);
  const time = performance.now() - start;
  await window.asking.settled?.();
  return { found, time };
};

/**
 * Measures a reader's first search, on a slow network, from the question to the first ten hits. `typing` is how long
 * before the question the search box got the focus, in milliseconds; at that moment a page starts its search.
 */
export async function askFirst(browser, server, words, typing = 0) {
  // One run without counting, after which the server has compressed everything that the search requests.
  const rehearsal = await open(browser, server);
  await rehearsal.page.evaluate(TIMED, { words, isWhole: false });
  await rehearsal.context.close();
  const { context, page } = await open(browser, server);
  // The script of the measurement itself is charged to no subject.
  await page.evaluate(async () => void (window.asking = await import("/asking.mjs")));
  server.takeBytes();
  server.setFar(true);
  try {
    const time = await page.evaluate(async ({ words, typing }) => {
      const started = window.asking.start();
      if (typing > 0) await new Promise((resolve) => setTimeout(resolve, typing));
      const start = performance.now();
      await started;
      await window.asking.ask(words, false);
      return performance.now() - start;
    }, { words, typing });
    const bytes = server.takeBytes();
    await page.evaluate(() => window.asking.settled?.());
    return { time, bytes, later: server.takeBytes() };
  } finally {
    server.setFar(false);
    await context.close();
  }
}

/**
 * Asks every query in turn in one tab. With `isTwice`, each query is asked once before it is timed, so that everything
 * it needs is loaded.
 */
export async function askAll(browser, server, queries, { isTwice = false, isWhole = false }) {
  const { context, page } = await open(browser, server);
  page.setDefaultTimeout(120_000);
  try {
    const answers = [];
    for (const words of queries) {
      if (isTwice) await page.evaluate(TIMED, { words, isWhole });
      answers.push(await page.evaluate(TIMED, { words, isWhole }));
    }
    return answers;
  } finally {
    await context.close();
  }
}
