import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./support/published_sites";
import { expect, test, waitForApp } from "./support/test";

interface Preview {
  folder: string;
  url: string;
  process: ChildProcess;
}

// `warta preview` of a copy of the fixture site, as an editor would run it.
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

test_("J2: a draft is seen in the browser while it is written, and the page follows every saving", async ({ page, preview }) => {
  const file = join(preview.folder, "content/berita/pertama.md");
  const text = readFileSync(file, "utf8");
  await page.goto(`${preview.url}berita/pertama/`);
  await waitForApp(page);
  await expect(page.getByText("Jangan disebarkan")).toBeVisible();
  writeFileSync(file, `${text}\nKalimat yang baru ditulis.\n`);
  await expect(page.getByText("Kalimat yang baru ditulis.")).toBeVisible();
  await waitForApp(page);
  // What cannot be read is told at the terminal; the page stays.
  let told = "";
  preview.process.stderr?.on("data", (piece) => (told += piece));
  writeFileSync(file, text.replace("+++", "++"));
  await expect.poll(() => told).toContain("pertama.md:1: keterangan di awal berkas tidak diapit");
  await expect(page.getByText("Kalimat yang baru ditulis.")).toBeVisible();
  writeFileSync(file, `${text}\nKalimat terakhir.\n`);
  await expect(page.getByText("Kalimat terakhir.")).toBeVisible();
});
