// Every sentence of the scripts for other sites.

export const LOADING = "Memuat…";
export const WITHDRAWN = "Dicabut";
export const EMPTY = "Belum ada tulisan.";
export const FAILED = "Daftar belum dapat dimuat.";
export const RETRY = "Coba lagi";
export const allOf = (/** @type {string} */ title) => `Semua ${title}`;
export const REFUSED = "Bingkai tidak menjawab; mungkin situs ini belum diizinkan. Buka di portal";

export const COPIED = "Tersalin.";
export const COPY_REFUSED = "Peramban tidak mengizinkan penyalinan. Pilih dan salin sendiri.";
export const NOT_AN_ENTRY = "Alamat itu bukan tulisan di portal ini; yang dipakai adalah daftarnya.";
export const FRAME_ANSWERS = "Bingkai menjawab, dan tingginya mengikuti isi.";
export const FRAME_SILENT = "Bingkai belum menjawab.";
export const STORAGE_OPEN = "Penyimpanan peramban tersedia; bingkai tidak memerlukannya.";
export const STORAGE_BLOCKED = "Penyimpanan peramban diblokir; bingkai tetap berjalan, karena tidak memerlukannya.";
export const hostAllowed = (/** @type {string} */ origin) => `${origin} boleh memuat bingkai.`;
export const hostRefused = (/** @type {string} */ origin) => `${origin} belum boleh memuat bingkai: peramban akan menolaknya. Pakai komponen, atau minta izin pengelola portal.`;
export const hostPolicy = (/** @type {string} */ origin) => `Bila situs Anda memakai Content-Security-Policy, tambahkan ${origin} pada script-src, connect-src, dan frame-src.`;
export const HOST_MALFORMED = "Tulis alamat lengkap, misalnya https://intranet.contoh.go.id";
