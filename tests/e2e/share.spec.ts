import { REAL_ARTICLE } from "./support/real_article";
import { tabTo } from "./support/keyboard";
import { expect, test } from "./support/test";

const region = "Bagikan";

test("C4: WhatsApp receives title and full address, and nothing is requested from it before the reader presses the link", async ({ page, site, openApp }) => {
  const [own, outside] = [site.url("/"), [] as string[]];
  page.on("request", (request) => {
    if (!request.url().startsWith(own)) outside.push(request.url());
  });
  await openApp(REAL_ARTICLE.path);
  const link = page.getByRole("link", { name: "Bagikan lewat WhatsApp" });
  await expect(link).toHaveAttribute("href", /^https:\/\/wa\.me\/\?text=/);
  const text = new URL((await link.getAttribute("href")) ?? "").searchParams.get("text");
  expect(text?.split(/\r?\n/)).toEqual([REAL_ARTICLE.title, site.url(REAL_ARTICLE.path)]);
  expect(outside).toEqual([]);
});

test("C4: the address can be copied by keyboard, and the page confirms it", async ({ page, site, context, openApp }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openApp(REAL_ARTICLE.path);
  const copy = page.getByRole("button", { name: "Salin tautan" });
  await tabTo(page, copy);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: region }).locator(".share__status:not(#save_status)")).toHaveText("Tautan tersalin.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url(REAL_ARTICLE.path));
});

test("C4: where copying is not allowed, the address is shown to be copied by hand", async ({ page, site, openApp }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openApp(REAL_ARTICLE.path);
  await page.getByRole("button", { name: "Salin tautan" }).click();
  await expect(page.getByRole("region", { name: region }).locator(".share__status:not(#save_status)")).toContainText(site.url(REAL_ARTICLE.path));
});

test("C4: the device's own share sheet is offered where there is one, also after a navigation", async ({ page, site, openApp }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] });
    Object.defineProperty(navigator, "share", {
      value: (data: unknown) => {
        (window as unknown as { shared: unknown[] }).shared.push(data);
        return Promise.reject(new DOMException("closed", "AbortError"));
      },
    });
  });
  await openApp("/berita/");
  await page.goto(site.url("/artikel/"));
  const card = page.locator(".entry-card__link").first();
  const title = (await card.textContent()) ?? "";
  await card.click();
  // Waiting for the heading alone could match the list's while the navigation is under way.
  await expect(page.locator("article.reader h1")).toHaveText(title);
  await page.getByRole("button", { name: "Bagikan lewat aplikasi lain" }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([{ title, url: page.url() }]);
});

test("C4: without a share sheet there is no button for it", async ({ page, openApp }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await openApp(REAL_ARTICLE.path);
  await expect(page.getByRole("button", { name: "Salin tautan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Bagikan lewat aplikasi lain" })).toHaveCount(0);
});
