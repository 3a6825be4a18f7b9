import type { SiteName } from "./published_sites";

// The unknown path has no file: the server answers it with the 404 page. The lists below name one page of every kind.
export const UNKNOWN_PATH = "/tidak-ada/";

export const REAL_PAGES = {
  home: "/",
  list: "/berita/",
  "list of one": "/video/",
  video: "/video/mengatur-tampilan-warta/",
  "archive page": "/berita/halaman/1/",
  "filter page": "/berita/tahun/2025/",
  entry: "/berita/bijak-bermedsos-kita-semua-adalah-humas/",
  "fixed page": "/sub-menu-1/",
  search: "/cari/",
  contact: "/kontak/",
  "site map": "/peta-situs/",
  "page for unknown paths": UNKNOWN_PATH,
} as const;

export const FIXTURE_PAGES = {
  home: "/",
  list: "/berita/",
  "empty list": "/video/",
  "archive page": "/berita/halaman/1/",
  "filter page": "/berita/unit/bdk-contoh/",
  "archive page of a filter": "/berita/tahun/2020/halaman/1/",
  "entry with every block": "/artikel/semua-blok/",
  "withdrawn entry": "/berita/dicabut/",
  "entry with changes": "/berita/pertama/",
  announcement: "/pengumuman/lelang/",
  "fixed page": "/panduan/",
  search: "/cari/",
  contact: "/kontak/",
  "site map": "/peta-situs/",
  "page for unknown paths": UNKNOWN_PATH,
} as const;

export const VIDEO_PAGES = {
  "list of videos": "/video/",
  "video of the portal": "/video/dari-berkas/",
  "video of another site": "/video/dari-youtube/",
  "entry with a video in its text": "/artikel/dengan-video/",
} as const;

// long_words.spec.ts checks every document of this site.
export const STATE_PAGES = {
  home: "/",
  "list of announcements": "/pengumuman/",
  "entry with everything at its limit": "/artikel/setiap-keadaan/",
  "entry of one word": "/artikel/pajak/",
  "old entry without a picture": "/berita/kabar-lama/",
  "withdrawn entry with a title of one long word": "/berita/dicabut/",
  "announcement that is over and replaced": "/pengumuman/berakhir/",
  "announcement in force": "/pengumuman/menggantikan/",
  "video without a transcript": "/video/tanpa-transkrip/",
  "filter page of a long word": "/berita/unit/satu-kata/",
  "contact of long words": "/kontak/",
  "site map of long words": "/peta-situs/",
} as const;

// What Chromium itself logs about a document with status 404.
export const SAYS_404 = /^error: Failed to load resource: the server responded with a status of 404/;

// All sites with their pages, for what must hold on every page.
export const SITES: [SiteName, Record<string, string>][] = [
  ["real", REAL_PAGES],
  ["fixture", FIXTURE_PAGES],
  ["videos", VIDEO_PAGES],
  ["states", STATE_PAGES],
];
