import { addLink } from "./support/added_link";
import { menuLink } from "./support/menu_links";
import { expectNewDocument, markDocument } from "./support/same_document";
import { START, expectPage } from "./support/shown_page";
import { expect, test } from "./support/test";

for (const [how, options] of [
  ["Ctrl-click", { modifiers: ["Control"] }],
  ["middle click", { button: "middle" }],
  ["Shift-click", { modifiers: ["Shift"] }],
] as const) {
  test(`A7: a ${how} opens the link in a new tab and leaves the page as it is`, async ({
    page,
    site,
    context,
    openApp,
  }) => {
    await openApp(START);
    const [tab] = await Promise.all([
      context.waitForEvent("page"),
      menuLink(page, "Artikel").click({ ...options, modifiers: "modifiers" in options ? [...options.modifiers] : [] }),
    ]);
    await expectPage(tab, site.url("/artikel/"), "Artikel");
    expect(site.requests("/artikel/")).toBe(1);
    await expectPage(page, site.url(START), "Video");
  });
}

test("A7: a link with a target is left to the browser", async ({ page, site, context, openApp }) => {
  await openApp(START);
  const link = await addLink(page, { href: "/artikel/", target: "_blank" });
  const [tab] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await expectPage(tab, site.url("/artikel/"), "Artikel");
  await expectPage(page, site.url(START), "Video");
});

test("A7: a download is left to the browser", async ({ page, site, openApp }) => {
  await openApp(START);
  const link = await addLink(page, { href: "/artikel/index.json", download: "artikel.json" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("artikel.json");
  await expectPage(page, site.url(START), "Video");
});

for (const [what, link, path] of [
  ["a link that says that it is external", { href: "/artikel/", rel: "external" }, "/artikel/"],
  ["a file that is no page", { href: "/site.json" }, "/site.json"],
] as const) {
  test(`A7: ${what} is loaded by the browser`, async ({ page, site, openApp, consoleWatch }) => {
    // A plain file names no icon, so the browser asks for favicon.ico.
    consoleWatch.maySay(/favicon\.ico/);
    await openApp(START);
    await markDocument(page);
    await (await addLink(page, link)).click();
    await expectNewDocument(page);
    await expect(page).toHaveURL(site.url(path));
    expect(site.requests(path)).toBe(1);
    expect(site.requests("/artikel/index.json")).toBe(0);
  });
}

test("A7: a link to another origin is left to the browser, even if its path is that of a page", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  // Nothing listens at that origin; the browser shows its own error page.
  consoleWatch.maySay(/Failed to load resource/);
  await openApp(START);
  const other = site.url("/artikel/").replace("127.0.0.1", "localhost");
  const [request] = await Promise.all([page.waitForRequest(other), (await addLink(page, { href: other })).click()]);
  expect(request.isNavigationRequest()).toBe(true);
});
