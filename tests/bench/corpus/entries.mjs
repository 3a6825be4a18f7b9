// Entries as an office writes them, as many as needed. Each has a few words that it is about, among words that all
// entries use.
import { chanceOf } from "./chance.mjs";

const SECTIONS = ["berita", "berita", "berita", "pengumuman", "artikel"];
export const UNITS = ["sekretariat", "kurikulum", "penyelenggaraan", "evaluasi", "keuangan"];
// Words that no query asks for, because the search finds an entry by its topics too.
export const TOPICS = ["alfa", "beta", "gama", "delta", "epsilon"];
const FIRST_DAY = Date.UTC(2012, 0, 2, 1);
const LAST_DAY = Date.UTC(2026, 8, 1, 1);

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Makes one entry. The same number in the same archive always gives the same entry. */
export function entryOf(language, number, count) {
  const chance = chanceOf(number * 7919 + 17);
  const about = Array.from({ length: 14 }, () => language.root(chance));
  const word = () => {
    if (chance.next() < 0.38) return language.common(chance);
    if (chance.next() < 0.015) return `${chance.pick(["no", "ruang", "angkatan"])} ${chance.below(2000)}`;
    // Names and typing errors: every text has words that no other text has.
    if (chance.next() < 0.008) return `${language.roots[chance.below(language.roots.length)]}${chance.pick(["o", "wati", "ndra", "sih", "to", "ex"])}`;
    const root = chance.next() < 0.3 ? chance.pick(about) : language.root(chance);
    return language.form(chance, root);
  };
  const words = (length) => Array.from({ length }, word).join(" ");
  const sentence = () => `${capital(words(8 + chance.below(14)))}.`;
  const title = capital(Array.from({ length: 4 + chance.below(4) }, () => language.form(chance, chance.pick(about))).join(" "));
  const length = Math.round(Math.min(1200, Math.max(70, 290 * Math.exp(0.55 * chance.normal()))));
  const paragraphs = [];
  for (let left = length; left > 0; left -= 60) {
    const sentences = [];
    for (let here = 0; here < Math.min(60, left); here += 15) sentences.push(sentence());
    paragraphs.push(sentences.join(" "));
    if (paragraphs.length % 4 === 3) paragraphs.push(`## ${capital(words(3))}`);
  }
  const section = SECTIONS[number % SECTIONS.length];
  const at = new Date(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * number) / count));
  const slug = `${title.toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "").slice(0, 70)}-${number}`;
  return {
    section,
    slug,
    title,
    summary: sentence(),
    publishedAt: at.toISOString().replace(/\.\d+Z$/u, "+07:00"),
    unit: UNITS[chance.below(UNITS.length)],
    topics: [TOPICS[chance.below(TOPICS.length)]],
    letter: section === "pengumuman" ? `PENG-${number}/BDK.04/${at.getUTCFullYear()}` : null,
    paragraphs,
  };
}

export function markdownOf(entry) {
  const lines = [
    "+++",
    `title = "${entry.title}"`,
    `summary = "${entry.summary}"`,
    `unit = "${entry.unit}"`,
    `published_at = ${entry.publishedAt}`,
    `topics = [${entry.topics.map((topic) => `"${topic}"`).join(", ")}]`,
  ];
  if (entry.letter) lines.push(`number = "${entry.letter}"`, `signatory = "Kepala Balai"`);
  return `${[...lines, "+++"].join("\n")}\n\n${entry.paragraphs.join("\n\n")}\n`;
}
