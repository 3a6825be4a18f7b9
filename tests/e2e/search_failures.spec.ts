import type { FaultyServer } from "./support/faulty_server";
import { expectNoViolation } from "./support/axe";
import { retryButton } from "./support/load_notice";
import { INDEX, MANIFEST, WORKER_WASM, box, expectAnswer, hits, openBroken, titles } from "./support/search";
import { expect, test } from "./support/test";

const BLOCK = /^\/cari\/indeks\/\d+-\d+\/[0-9a-f]+\.bin$/;
const PARTIAL = "Sebagian indeks pencarian tidak dapat dimuat.";

// Every way in which a part of the index can be wrong. The rest is still searched, and a retry finds everything.
const FAULTS: { what: string; says?: string; set: (site: FaultyServer) => void }[] = [
  { what: "missing", set: (site) => site.fail(BLOCK, 404) },
  { what: "refused", set: (site) => site.fail(BLOCK, 500) },
  { what: "truncated", set: (site) => site.truncate(BLOCK) },
  { what: "tampered with", set: (site) => site.tamper(BLOCK) },
  { what: "a captive portal's page", set: (site) => site.replace(BLOCK, { body: "<!doctype html><p>Masuk", type: "text/html" }) },
  { what: "of another version", says: "Portal ini sudah diperbarui.", set: (site) => site.replace(BLOCK, { body: Buffer.from([87, 98, 9, 0, 0, 0, 0, 0]) }) },
];

for (const { what, says = PARTIAL, set } of FAULTS) {
  test(`F3: a part of the index that is ${what} is reported, the rest is searched, and a retry finds everything`, async ({ page, site, openApp, consoleWatch }) => {
    await openBroken({ site, openApp, consoleWatch }, set, "halaman");
    await expect(page.getByText(says)).toBeVisible();
    const partial = await hits(page).count();
    expect(partial, "what stands in the manifest").toBeGreaterThan(0);
    await expectNoViolation(page, what);
    site.heal();
    await retryButton(page).click();
    await expect(page.getByText(says)).toBeHidden();
    await expectAnswer(page, /^\d+ tulisan memuat “halaman”\.$/);
    await expect(hits(page)).toHaveCount(10);
  });
}

for (const { what, path, set } of [
  { what: "whose manifest is missing", path: MANIFEST, set: (site: FaultyServer) => site.fail(MANIFEST, 404) },
  { what: "whose engine is missing", path: WORKER_WASM, set: (site: FaultyServer) => site.fail(WORKER_WASM, 404) },
  { what: "whose engine is tampered with", path: WORKER_WASM, set: (site: FaultyServer) => site.tamper(WORKER_WASM) },
  { what: "whose script is missing", path: /^\/search-\w+\.js$/, set: (site: FaultyServer) => site.fail(/^\/search-\w+\.js$/, 404) },
]) {
  test(`F3: a search ${what} says so, keeps listing the newest titles, and can be tried again`, async ({ page, site, openApp, consoleWatch }) => {
    await openBroken({ site, openApp, consoleWatch }, set, "humas");
    await expect(retryButton(page)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Tulisan terbaru" })).toBeVisible();
    await expect(titles(page)).not.toHaveCount(0);
    site.heal(path);
    await retryButton(page).click();
    await expect(hits(page).first()).toContainText("Humas");
    await expect(retryButton(page)).toBeHidden();
    await expect(box(page)).toHaveValue("humas");
  });
}

test("F3: a late answer to older words never replaces a newer one", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  const held = site.hold(INDEX);
  await box(page).fill("halaman");
  await held.arrived;
  await box(page).fill("bermedsos");
  held.release();
  await expectAnswer(page, "3 tulisan memuat “bermedsos”.");
  await expect(hits(page)).toHaveCount(3);
});
