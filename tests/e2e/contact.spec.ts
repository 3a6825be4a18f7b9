import type { Locator, Page } from "@playwright/test";
import { setOffline } from "./support/connection";
import { menuOf } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const part = (page: Page, heading: string): Locator =>
  page.locator("main section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) });

const footerLink = (page: Page, name: string): Locator =>
  page.getByRole("contentinfo").getByRole("link", { name, exact: true });

async function expectContact(page: Page): Promise<void> {
  await expect(page.locator("h1")).toHaveText("Kontak");
  await expect(page).toHaveTitle("Kontak — Warta");
  await expect(page.locator("main address p")).toHaveText([
    "Balai Diklat Keuangan Yogyakarta",
    "Jalan Solo Km. 11, Kalasan",
    "Kabupaten Sleman, Daerah Istimewa Yogyakarta",
  ]);
  await expect(part(page, "Telepon").getByRole("listitem")).toHaveText(/^Halo Kemenkeu .*: 134$/);
  await expect(part(page, "Telepon").getByRole("link")).toHaveAttribute("href", "tel:134");
  await expect(part(page, "Surel").getByRole("link")).toHaveAttribute("href", "mailto:kemenkeu.prime@kemenkeu.go.id");
  await expect(part(page, "Jam layanan").locator("dt")).toHaveText(["Senin–Kamis", "Jumat"]);
  await expect(part(page, "Jam layanan").locator("dd")).toHaveText(["07.30–17.00 WIB", "07.30–17.00 WIB"]);
  // A note before the details says that they are not confirmed.
  await expect(page.locator("main")).toContainText(/belum dipastikan oleh unit.*Alamat/s);
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("A12: Kontak states address, telephone, mail and hours, and that they are not confirmed", async ({
      page,
      open,
    }) => {
      await open("/kontak/");
      if (script === "with") await waitForApp(page);
      await expectContact(page);
    });

    test("A12: the footer leads to Kontak", async ({ page, site, open }) => {
      await open("/berita/");
      if (script === "with") {
        await waitForApp(page);
        await markDocument(page);
      }
      await footerLink(page, "Kontak").click();
      await expect(page).toHaveURL(site.url("/kontak/"));
      await expectContact(page);
      await expect(menuOf(page).locator("[aria-current]")).toHaveCount(0);
      if (script === "with") await expectSameDocument(page);
    });

    test("A12: the map is an https link to another site, and nothing of it is loaded with the page", async ({
      page,
      site,
      open,
    }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await open("/kontak/");
      if (script === "with") await waitForApp(page);
      const link = part(page, "Alamat").getByRole("link");
      await expect(link).toHaveAttribute("href", /^https:\/\/www\.openstreetmap\.org\/search\?query=/);
      await expect(link).toHaveAttribute("rel", "external");
      expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    });
  });
}

test("A12: links to telephone, mail and map are left to the browser", async ({ page, openApp }) => {
  await openApp("/kontak/");
  const links = page.locator("main section").getByRole("link");
  const schemes = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(schemes).toEqual(["https:", "tel:", "mailto:"]);
  // The app prevents the clicks that it handles itself, in a listener on the root. This listener runs after it, and
  // prevents the browser's action.
  const isPrevented = await links.evaluateAll((all) =>
    all.map((link) => {
      let isPrevented: boolean | undefined;
      const look = (event: Event): void => {
        isPrevented = event.defaultPrevented;
        event.preventDefault();
      };
      document.getElementById("warta-app")?.addEventListener("click", look, { once: true });
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, button: 0 }));
      return isPrevented;
    }),
  );
  expect(isPrevented).toEqual([false, false, false]);
});

test("A12: an open app shows Kontak offline, without a request to the server", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  // A prefetch may request the twin; the page does not wait for it.
  consoleWatch.maySay(/ERR_INTERNET_DISCONNECTED/);
  await openApp("/video/");
  await markDocument(page);
  await setOffline(page, true);
  await footerLink(page, "Kontak").click();
  await expect(page).toHaveURL(site.url("/kontak/"));
  await expectContact(page);
  // Filtered, because prefetches of the page before may still have been under way.
  expect(site.requested.filter((path) => path === "/site.json" || path.startsWith("/kontak/"))).toEqual([]);
  await setOffline(page, false);
  await expectSameDocument(page);
});

test.describe("on the fixture", () => {
  test.use({ publishedSite: "fixture", javaScriptEnabled: false });

  test("A12: a number with a trunk 0 is linked so that it can be dialled from anywhere", async ({ page, open }) => {
    await open("/kontak/");
    const phones = part(page, "Telepon").getByRole("link");
    await expect(phones).toHaveText(["(0274) 000000", "134"]);
    expect(await phones.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
      "tel:+62274000000",
      "tel:134",
    ]);
  });
});
