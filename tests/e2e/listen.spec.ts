import type { Page } from "@playwright/test";
import { tabTo } from "./support/keyboard";
import { menuLink } from "./support/menu_links";
import { REAL_ARTICLE } from "./support/real_article";
import { expect, test } from "./support/test";

interface Said {
  text: string;
  lang: string;
  voice: string;
}

declare global {
  interface Window {
    wartaSaid: Said[];
    wartaCalls: string[];
    wartaFinish: () => void;
    wartaBreak: () => void;
    wartaVoices: (languages: string[]) => void;
  }
}

// Headless browsers have no voice. This provides a silent one, which ends a sentence when the test says so.
async function provideVoices(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((languages) => {
    window.wartaSaid = [];
    window.wartaCalls = [];
    let current: { onend?: () => void; onerror?: () => void } | undefined;
    let voices = languages.map((lang) => ({ lang, name: lang }));
    const synthesis = {
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => voices,
      speak: (utterance: { text: string; lang: string; voice: { lang: string }; onend?: () => void; onerror?: () => void }) => {
        current = utterance;
        window.wartaSaid.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice.lang });
      },
      // Like browsers, reports an error for the utterance that was cut off.
      cancel: () => {
        window.wartaCalls.push("cancel");
        const broken = current;
        current = undefined;
        broken?.onerror?.();
      },
    };
    window.wartaFinish = () => current?.onend?.();
    window.wartaBreak = () => current?.onerror?.();
    window.wartaVoices = (languages) => {
      voices = languages.map((lang) => ({ lang, name: lang }));
      synthesis.onvoiceschanged?.();
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, languages);
}

const button = (page: Page, name: string) => page.getByRole("group", { name: "Bacakan tulisan" }).getByRole("button", { name });
const status = (page: Page) => page.getByRole("group", { name: "Bacakan tulisan" }).getByRole("status");
const said = (page: Page) => page.evaluate(() => window.wartaSaid);
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("warta-sentence")?.values() ?? [])].map((range) => range.toString()));

test("C6: the entry is read sentence by sentence in Indonesian, and the sentence is marked", async ({ page, openApp }) => {
  await provideVoices(page, ["en-US", "id-ID"]);
  await openApp(REAL_ARTICLE.path);
  await tabTo(page, button(page, "Dengarkan"));
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("Tulisan sedang dibacakan.");
  await expect(button(page, "Jeda")).toBeFocused();
  expect(await said(page)).toEqual([{ text: REAL_ARTICLE.title, lang: "id-ID", voice: "id-ID" }]);
  expect(await marked(page)).toEqual([REAL_ARTICLE.title]);
  const ground = (pseudo?: string) =>
    page.locator("h1").evaluate((heading, pseudo) => getComputedStyle(heading, pseudo).backgroundColor, pseudo);
  expect(await ground("::highlight(warta-sentence)"), "the mark is to be seen").not.toBe(await ground());
  await page.evaluate(() => window.wartaFinish());
  const [, first] = await said(page);
  expect(first?.text).toMatch(/^\[Yogyakarta\] 21 Februari 2020\.$/);
  expect(await marked(page)).toEqual([first?.text]);

  // Read to the end: every paragraph has been spoken in order, and nothing is marked any more.
  for (let count = 0; count < 200 && (await marked(page)).length > 0; count += 1) await page.evaluate(() => window.wartaFinish());
  await expect(status(page)).toHaveText("");
  await expect(button(page, "Dengarkan")).toBeVisible();
  const spoken = (await said(page)).map(({ text }) => text).join(" ").replace(/\s+/g, " ");
  const paragraphs = await page.locator(".prose > p").allTextContents();
  expect(paragraphs.length).toBeGreaterThan(5);
  for (const paragraph of paragraphs) expect(spoken).toContain(paragraph.trim().replace(/\s+/g, " "));
});

test("C6: reading aloud can be paused, resumed at the same sentence, and stopped", async ({ page, openApp }) => {
  await provideVoices(page, ["id-ID"]);
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  await page.evaluate(() => window.wartaFinish());
  await button(page, "Jeda").click();
  await expect(status(page)).toHaveText("Pembacaan dijeda.");
  await page.evaluate(() => window.wartaFinish());
  expect(await said(page)).toHaveLength(2);
  await button(page, "Lanjutkan").click();
  await expect(status(page)).toHaveText("Tulisan sedang dibacakan.");
  const [, broken, again] = await said(page);
  expect(again).toEqual(broken);
  expect(await marked(page)).toEqual([again?.text]);
  await tabTo(page, button(page, "Berhenti"));
  await page.keyboard.press("Enter");
  await expect(button(page, "Dengarkan")).toBeFocused();
  await expect(status(page)).toHaveText("");
  await expect(button(page, "Berhenti")).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
  expect(await page.evaluate(() => window.wartaCalls.at(-1))).toBe("cancel");
});

test("C6: a voice that fails shows a message, and reading can be started again", async ({ page, openApp }) => {
  await provideVoices(page, ["id-ID"]);
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  await page.evaluate(() => window.wartaBreak());
  await expect(status(page)).toHaveText("Pembacaan terhenti. Suara di perangkat ini gagal; coba lagi.");
  expect(await marked(page)).toEqual([]);
  await button(page, "Dengarkan").click();
  await expect(status(page)).toHaveText("Tulisan sedang dibacakan.");
});

for (const [what, voices, said] of [
  ["in its own voice", ["id-ID", "ar-SA"], ["ar/ar-SA"]],
  ["not at all where the device has none", ["id-ID"], []],
] as const) {
  test.describe("on the states", () => {
    test.use({ publishedSite: "states" });

    test(`C6: a paragraph in another language is read ${what}`, async ({ page, openApp }) => {
      await provideVoices(page, [...voices]);
      await openApp("/artikel/setiap-keadaan/");
      await button(page, "Dengarkan").click();
      const before = "Salam pembuka dalam bahasa Arab, sebagai paragraf sendiri:";
      const after = /^Di tengah kalimat/;
      const texts = () => page.evaluate(() => window.wartaSaid.map(({ text }) => text));
      await expect
        .poll(async () => {
          await page.evaluate(() => window.wartaFinish());
          return (await texts()).some((text) => after.test(text));
        })
        .toBe(true);
      const all = await page.evaluate(() => window.wartaSaid);
      const from = all.findIndex(({ text }) => text === before);
      expect(from).toBeGreaterThan(0);
      const between = all.slice(from + 1, all.findIndex(({ text }) => after.test(text)));
      expect(between.map(({ lang, voice }) => `${lang}/${voice}`)).toEqual(said);
    });
  });
}

test("C6: reading aloud stops when the reader leaves the page", async ({ page, openApp }) => {
  await provideVoices(page, ["id-ID"]);
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  await expect(button(page, "Jeda")).toBeVisible();
  const before = await page.evaluate(() => window.wartaCalls.length);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect.poll(() => page.evaluate((before) => window.wartaCalls.slice(before), before)).toEqual(["cancel"]);
  expect(await marked(page)).toEqual([]);
});

test("C6: reading aloud waits for voices that load late", async ({ page, openApp }) => {
  await provideVoices(page, []);
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  expect(await said(page)).toEqual([]);
  await page.evaluate(() => window.wartaVoices(["in_ID"]));
  await expect(status(page)).toHaveText("Tulisan sedang dibacakan.");
  expect(await said(page)).toHaveLength(1);
});

test("C6: without an Indonesian voice a message says so, and nothing is read in another", async ({ page, openApp }) => {
  await provideVoices(page, ["en-US", "ms-MY"]);
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  await expect(status(page)).toContainText("tidak punya suara bahasa Indonesia");
  expect(await said(page)).toEqual([]);
});

test("C6: a browser that cannot speak says so", async ({ page, openApp }) => {
  await page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  await openApp(REAL_ARTICLE.path);
  await button(page, "Dengarkan").click();
  await expect(status(page)).toHaveText("Peramban ini tidak dapat membacakan tulisan.");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("C6: there are no buttons for reading aloud", async ({ page, site }) => {
    await page.goto(site.url(REAL_ARTICLE.path));
    await expect(page.getByRole("group", { name: "Bacakan tulisan" })).toHaveCount(0);
  });
});
