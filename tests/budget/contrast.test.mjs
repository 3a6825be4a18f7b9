// The contrasts of the colours, computed from style/tokens.css by WCAG 2.2's definitions of relative luminance and
// contrast ratio.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "node:fs/promises";

const css = await readFile(new URL("../../style/tokens.css", import.meta.url), "utf8");
const [light = "", rest = ""] = css.split(/:root:not\(\[data-theme="light"\]\) \{/);
const [dark = "", chosenDark = ""] = rest.split(/:root\[data-theme="dark"\] \{/);
const readColours = (text) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
const THEMES = { light: readColours(light), dark: { ...readColours(light), ...readColours(dark) } };

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

// Each role with the grounds that it appears on and the least contrast that it needs: 7 for running text (1.4.6), 4.5
// for other text (1.4.3), 3 for what is not text (1.4.11).
const NEEDS = [
  ["text", ["ground", "ground-raised", "warning-ground"], 7],
  ["text-quiet", ["ground", "ground-raised"], 4.5],
  ["text-on-strong", ["ground-strong", "ground-strong-raised"], 7],
  ["text-on-strong-quiet", ["ground-strong", "ground-strong-raised"], 4.5],
  ["link", ["ground", "ground-raised", "warning-ground"], 4.5],
  ["link-hover", ["ground", "ground-raised"], 4.5],
  ["accent-on-strong", ["ground-strong"], 4.5],
  ["accent", ["ground", "ground-raised"], 3],
  ["line-control", ["ground"], 3],
  ["focus", ["ground", "ground-raised"], 3],
  ["focus-on-strong", ["ground-strong", "ground-strong-raised"], 3],
];

for (const [theme, colours] of Object.entries(THEMES)) {
  test(`in the ${theme} theme every role has the contrast that it needs on its grounds`, () => {
    for (const [role, grounds, least] of NEEDS) {
      for (const ground of grounds) {
        assert.ok(colours[role] && colours[ground], `${role} or ${ground} is no colour of tokens.css`);
        const ratio = contrast(colours[role], colours[ground]);
        assert.ok(ratio >= least, `${role} on ${ground}: ${ratio.toFixed(2)}, at least ${least}`);
      }
    }
  });
}

test("the ratios that tokens.css states are the computed ones", () => {
  const stated = [...css.matchAll(/--([\w-]+): #[0-9a-f]{6}; \/\*([^*]*?)([\d.]+) and ([\d.]+)( : 1 on the (?:strong )?ground)/g)];
  assert.ok(stated.length >= 8, `only ${stated.length} ratios found`);
  for (const [, role, , inLight, inDark, where] of stated) {
    const ground = where.includes("strong") ? "ground-strong" : "ground";
    const computed = Object.values(THEMES).map((colours) => contrast(colours[role], colours[ground]).toFixed(1));
    assert.deepEqual([inLight, inDark], computed, role);
  }
});

test("the dark theme that a reader chooses equals the dark theme of the system", () => {
  assert.deepEqual(readColours(chosenDark), readColours(dark));
  assert.ok(Object.keys(readColours(dark)).length > 10);
});

test("black on white has a contrast of 21", () => assert.equal(contrast("#000000", "#ffffff"), 21));
