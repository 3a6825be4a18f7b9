// The texts that all peers put around the published data, as the portal's own views do.

const SECTIONS = { news: "berita", announcements: "pengumuman", articles: "artikel", videos: "video" };
const DAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const MONTHS = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
];
const WIB_OFFSET_MS = 7 * 3_600_000;

/** The first name in the addresses of each section. */
export const SECTION_NAMES = Object.values(SECTIONS);

export const MENU_LABEL = "Menu utama";
export const UPDATED = "Diperbarui";
export const AUTHOR = "Penulis";
export const CHANGES_HEADING = "Riwayat perubahan";
export const NEWER = "Lebih baru";
export const OLDER = "Lebih lama";
export const CALLOUT_LABELS = { note: "Catatan", tip: "Saran", important: "Penting", warning: "Peringatan" };

/** Returns the path of an entry's page. */
export const entryPath = ({ section, slug }) => `/${SECTIONS[section]}/${slug}/`;

/** Returns the path of a neighbouring list page; without a number, that of the section's first page. */
export const listPath = (section, number) => `/${SECTIONS[section]}/${number ? `halaman/${number}/` : ""}`;

/** Returns the name of a unit. */
export const unitName = (site, id) => site.units.find((unit) => unit.id === id)?.name ?? id;

/** Returns where a link target leads: `{ page: path }`, `{ file: path }` or `{ external: url }`. */
export const hrefOf = (to) => to.page ?? to.file ?? to.external;

/** Returns kind and data of a block or run of text: without data it is a bare name, else an object with one key. */
export const takeApart = (variant) => (typeof variant === "string" ? [variant] : Object.entries(variant)[0]);

const WIDEST_IN_CARD = 640;
/** Further cards of a list are below the first screen, so their pictures are loaded when they come near. */
export const NEAR_CARDS = 4;

/** Returns the file of a picture in one of its widths. */
const fileOf = ({ src }, width) => src.replace(/-([^-]*)\.\w+$/, `-${width}-$1.webp`);

/** Returns the files that the browser chooses from, `srcset` and `sizes`; none if there is only one. */
export function candidatesOf(picture, isInCard) {
  const files = (picture.widths ?? []).map((width) => ({ file: fileOf(picture, width), width }));
  if (files.length > 0 && picture.src.endsWith(".webp")) files.push({ file: picture.src, width: picture.width });
  const usable = files.filter(({ width }) => !isInCard || width <= WIDEST_IN_CARD);
  if (usable.length === 0) return {};
  return {
    srcset: usable.map(({ file, width }) => `${file} ${width}w`).join(","),
    sizes: isInCard ? "(min-width:40rem) 14rem,7rem" : "(min-width:40rem) 38rem,100vw",
  };
}

/** Returns the picture to show before a video plays, as wide as a phone needs. */
export const posterOf = ({ poster }) =>
  poster.widths?.includes(WIDEST_IN_CARD) ? fileOf(poster, WIDEST_IN_CARD) : poster.src;

// Shifted by the offset and read as UTC, so that the text does not depend on the reader's time zone.
const inWib = (moment) => new Date(Date.parse(moment) + WIB_OFFSET_MS);

/** Formats a moment: 21 Februari 2020 */
export function shortDate(moment) {
  const date = inWib(moment);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Formats a moment: Jumat, 21 Februari 2020 16:48 WIB */
export function longDate(moment) {
  const date = inWib(moment);
  const two = (number) => String(number).padStart(2, "0");
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return `${DAYS[date.getUTCDay()]}, ${shortDate(moment)} ${clock} WIB`;
}
