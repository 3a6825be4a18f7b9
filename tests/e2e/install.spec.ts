import { footerLink, menuLink } from "./support/menu_links";
import { expect, test, waitForApp } from "./support/test";
import { prompt, waitForWorker } from "./support/worker";

test.use({ serviceWorkers: "allow" });

type Page = import("@playwright/test").Page;

// Sends the event with which a browser would offer to install the page; headless browsers do not send it.
const askToInstall = (page: Page) =>
  page.evaluate(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    Object.assign(event, { prompt: () => (document.documentElement.dataset["asked"] = "yes") });
    dispatchEvent(event);
    return event.defaultPrevented;
  });

test("G1: Chromium finds the portal installable, and the manifest has everything that a device shows", async ({ page, context, site, openApp, request }) => {
  await openApp("/");
  await waitForWorker(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await request.get(site.origin + href)).json();
  expect(manifest).toMatchObject({ id: "/", lang: "id", display: "standalone", start_url: "/", scope: "/" });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toEqual(expect.arrayContaining(["any", "maskable", "monochrome"]));
  expect(manifest.screenshots.map(({ form_factor: form }: { form_factor: string }) => form)).toEqual(["narrow", "wide"]);
  expect(manifest.shortcuts).toHaveLength(4);
  const files = [...manifest.icons, ...manifest.screenshots].map(({ src }: { src: string }) => src);
  const pages = manifest.shortcuts.map(({ url }: { url: string }) => url);
  for (const path of [...files, ...pages, manifest.share_target.action]) expect((await request.get(site.origin + path)).status(), path).toBe(200);
  // The pictures have the sizes that the manifest states.
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots].filter(({ sizes: size }: { sizes: string }) => size !== "any")) {
    const real = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(real, src).toBe(sizes);
  }
});

test("G1: the offer appears on the second visit, once, and Pasang opens the browser's dialog", async ({ page, openApp }) => {
  await page.clock.install();
  await openApp("/");
  expect(await askToInstall(page)).toBe(true);
  await expect(prompt(page, "install")).toBeHidden();
  // A visit ends half an hour after the portal was last open.
  await page.clock.fastForward("01:00:00");
  await openApp("/berita/");
  await askToInstall(page);
  await expect(prompt(page, "install")).toBeVisible();
  await prompt(page, "install").getByRole("button", { name: "Pasang" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-asked", "yes");
  await expect(prompt(page, "install")).toBeHidden();
  await page.reload();
  await waitForApp(page);
  await askToInstall(page);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect(prompt(page, "install")).toBeHidden();
});

test("G1: words shared from another app are searched for", async ({ page, site, open }) => {
  await open("/cari/?q=pelatihan");
  await waitForApp(page);
  await expect(page.getByRole("searchbox", { name: "Cari di portal" })).toHaveValue("pelatihan");
  expect(site.requests("/cari/")).toBeGreaterThan(0);
});

test("K1: the offer can be reached by keyboard, and closing it returns the focus", async ({ page, openApp }) => {
  await page.clock.install();
  await openApp("/");
  await page.clock.fastForward("01:00:00");
  await openApp("/berita/");
  await footerLink(page, "Tersimpan").focus();
  await askToInstall(page);
  await expect(prompt(page, "install")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(prompt(page, "install").getByRole("button", { name: "Pasang" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(prompt(page, "install")).toBeHidden();
  await expect(footerLink(page, "Tersimpan")).toBeFocused();
});
