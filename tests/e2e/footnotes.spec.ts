import { findViolations } from "./support/axe";
import { expect, test, waitForApp } from "./support/test";

const PATH = "/artikel/setiap-keadaan/";

test.use({ publishedSite: "states" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("C2: a number in the text leads to its footnote, and the footnote leads back to the text", async ({ page, open }) => {
      await open(PATH);
      if (javaScriptEnabled) await waitForApp(page);
      const reference = page.getByRole("link", { name: "Catatan kaki 1", exact: true }).first();
      await reference.click();
      await expect(page).toHaveURL(/#catatan_1$/);
      const footnote = page.locator("#catatan_1");
      await expect(footnote).toBeInViewport();
      await expect(footnote).toContainText("Nomor 123/PMK.01/2020");
      await footnote.getByRole("link", { name: "Kembali ke rujukan 1", exact: true }).click();
      await expect(page).toHaveURL(/#rujukan_1$/);
      await expect(page.locator("#rujukan_1")).toBeInViewport();
      // Each of the three references has its own link back.
      await expect(footnote.getByRole("link", { name: /^Kembali ke rujukan 1/ })).toHaveCount(3);
    });
  });
}

test("C2: footnotes, struck words and checkboxes are shown after a navigation too", async ({ page, openApp }) => {
  await openApp("/artikel/");
  await page.locator(`main a[href="${PATH}"]`).first().click();
  await expect(page.getByRole("heading", { name: "Catatan kaki", exact: true })).toBeVisible();
  await expect(page.locator(".prose s").first()).toContainText("Rp1.100.000");
  await expect(page.getByRole("img", { name: "sudah", exact: true })).toHaveCount(1);
  await expect(page.getByRole("img", { name: "belum", exact: true })).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
});

test("C2: on paper a footnote has no link back, and its number stays", async ({ page, open }) => {
  await open(PATH);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#catatan_1")).toBeVisible();
  await expect(page.locator(".footnotes__back").first()).toBeHidden();
  await expect(page.locator("#rujukan_1")).toBeVisible();
});
