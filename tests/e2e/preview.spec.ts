import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./support/published_sites";
import { expect, test, waitForApp } from "./support/test";
import { HostSite } from "./support/warta_server";

interface Preview {
  folder: string;
  url: string;
  process: ChildProcess;
}

// Starts `warta preview` on a copy of the fixture site, as an editor would.
async function startPreview(): Promise<Preview> {
  const folder = mkdtempSync(join(tmpdir(), "warta-preview-"));
  cpSync(join(ROOT, "tests/fixtures/site"), join(folder, "content"), { recursive: true });
  const shell = join(ROOT, "target/shell");
  const process = spawn(join(ROOT, "target/tool/warta"), ["preview", "--shell", shell, "--port", "0"], { cwd: folder });
  for await (const line of createInterface({ input: process.stdout })) {
    if (line.startsWith("http://")) return { folder, url: line, process };
  }
  throw new Error("the preview ended before it served anything");
}

const test_ = test.extend<{ preview: Preview }>({
  preview: async ({}, use) => {
    const preview = await startPreview();
    await use(preview);
    preview.process.kill("SIGINT");
    rmSync(preview.folder, { recursive: true });
  },
});

test_("J2: a draft is visible in the browser while it is written, and every save updates the page", async ({ page, preview }) => {
  const file = join(preview.folder, "content/berita/pertama.md");
  const text = readFileSync(file, "utf8");
  await page.goto(`${preview.url}berita/pertama/`);
  await waitForApp(page);
  await expect(page.getByText("Jangan disebarkan")).toBeVisible();
  writeFileSync(file, `${text}\nKalimat yang baru ditulis.\n`);
  await expect(page.getByText("Kalimat yang baru ditulis.")).toBeVisible();
  await waitForApp(page);
  // A file that cannot be parsed is reported in the terminal, and the page stays as it was.
  let told = "";
  preview.process.stderr?.on("data", (piece) => (told += piece));
  writeFileSync(file, text.replace("+++", "++"));
  await expect.poll(() => told).toContain("pertama.md:1: keterangan di awal berkas tidak diapit");
  await expect(page.getByText("Kalimat yang baru ditulis.")).toBeVisible();
  writeFileSync(file, `${text}\nKalimat terakhir.\n`);
  await expect(page.getByText("Kalimat terakhir.")).toBeVisible();
});

test_("J2: a page of another site can read nothing of a preview", async ({ page, preview, consoleWatch }) => {
  consoleWatch.maySay(/CORS|ERR_FAILED|ERR_BLOCKED|NotSameOrigin|frame-ancestors|Refused to|violates|MIME type|Failed to load/);
  const stranger = await HostSite.start("<p>Situs lain</p>", undefined);
  const draft = `${preview.url}berita/pertama/`;
  for (const host of ["127.0.0.1", "localhost"] as const) {
    await page.goto(stranger.url(host));
    const read = await page.evaluate(async (draft) => {
      const attempts: Record<string, string> = {};
      const note = async (name: string, attempt: () => Promise<string>): Promise<void> => {
        attempts[name] = await attempt().catch(() => "refused");
      };
      await note("fetch", async () => (await fetch(`${draft}index.json`)).text());
      await note("page", async () => (await fetch(draft)).text());
      await note("feed", async () => (await fetch(new URL("/umpan.json", draft))).text());
      await note("opaque", async () => (await fetch(`${draft}index.json`, { mode: "no-cors" })).type);
      await note("script", () => new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL("/.warta-live.js", draft).href;
        script.onload = () => resolve("loaded");
        script.onerror = () => reject(new Error("refused"));
        document.head.append(script);
      }));
      return attempts;
    }, draft);
    expect(read, host).toEqual({ fetch: "refused", page: "refused", feed: "refused", opaque: "refused", script: "refused" });
  }
  stranger.stop();
  // The editor who previews opens the same address and can read it.
  await page.goto(draft);
  await expect(page.getByText("Jangan disebarkan")).toBeVisible();
});

test_("J2: a request under another site's host name is refused", async ({ preview, playwright }) => {
  const address = new URL(preview.url);
  const request = await playwright.request.newContext({ extraHTTPHeaders: { host: `jahat.example:${address.port}` } });
  for (const path of ["berita/pertama/", "berita/pertama/index.json", ".warta-live"]) {
    const answer = await request.get(preview.url + path);
    expect([path, answer.status()]).toEqual([path, 403]);
    expect(await answer.text()).not.toContain("pertama");
  }
  await request.dispose();
});
