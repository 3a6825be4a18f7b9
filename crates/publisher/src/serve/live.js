// Loads this page again when the site was published anew.
const url = document.currentScript.src.replace(/\.js$/, "");

const ask = async (seen) => {
  const answer = await fetch(seen ? `${url}?seen=${encodeURIComponent(seen)}` : url, { cache: "no-store" });
  return answer.status === 200 ? answer.text() : seen;
};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const watch = async () => {
  let seen = "";
  for (;;) {
    try {
      const now = await ask(seen);
      if (seen && now !== seen) {
        location.reload();
        return;
      }
      seen = now;
    } catch {
      // The server was stopped; it may come back.
      await pause(1000);
    }
  }
};

watch();
