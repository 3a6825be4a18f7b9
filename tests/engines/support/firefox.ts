import puppeteer from "puppeteer-core";
import type { Engine } from "./engine";

// Starts Firefox over WebDriver BiDi, which it supports natively.
export async function startFirefox(): Promise<Engine> {
  const executablePath = process.env["WARTA_FIREFOX"] ?? "/usr/bin/firefox-esr";
  const extraPrefsFirefox = { "intl.accept_languages": "id" };
  const args = ["--width=390", "--height=780"];
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, defaultViewport: null, args, extraPrefsFirefox });
  const [page = await browser.newPage()] = await browser.pages();
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => page.evaluate(() => history.back()),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    evaluate: (run, ...values) => page.evaluate(run as never, ...(values as unknown as never[])),
    stop: () => browser.close(),
  };
}
