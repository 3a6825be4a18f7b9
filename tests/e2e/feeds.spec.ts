import { expect, test } from "./support/test";

test("I1: every page has a link to the feed in its footer, which is left to the browser", async ({ page, site, openApp }) => {
  await openApp("/artikel/");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Umpan tulisan (Atom)" });
  await expect(link).toHaveAttribute("rel", "external");
  const answer = await page.request.get(site.url(new URL((await link.getAttribute("href")) ?? "", site.url("/")).pathname));
  expect(answer.status()).toBe(200);
  const titles = await page.evaluate(
    (xml) => [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("entry > title")].map((title) => title.textContent),
    await answer.text(),
  );
  expect(titles).toContain("Artikel Bijak Bermedsos dapat dibaca di Warta");
});

test("I1: a page names the feeds of its section, and each of them exists", async ({ page, site, open }) => {
  await open("/pengumuman/");
  const links = page.locator("head link[rel=alternate]");
  const feeds = await links.evaluateAll((links) => links.map((link) => [link.getAttribute("type"), link.getAttribute("href")]));
  expect(feeds).toEqual([
    ["application/atom+xml", "/pengumuman/umpan.atom"],
    ["application/feed+json", "/pengumuman/umpan.json"],
  ]);
  for (const [, href] of feeds) expect((await page.request.get(site.url(href ?? ""))).status()).toBe(200);
});
