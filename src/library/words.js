// Every sentence of the library: what is stored on this device.

export const SAVING = "Menyimpan…";
export const saved = (/** @type {string} */ size) => `Tersimpan di perangkat ini, ${size}. Dapat dibuka tanpa sambungan.`;
export const REMOVED = "Dihapus dari Tersimpan.";
export const NOT_SAVED = "Belum dapat disimpan: server tidak terjangkau. Coba lagi nanti.";
export const NO_ROOM = "Penyimpanan perangkat penuh. Hapus beberapa tulisan tersimpan, lalu coba lagi.";
export const NO_STORAGE = "Peramban ini tidak mengizinkan penyimpanan, misalnya karena mode pribadi atau alamat tanpa https.";

export const SAVED_HEADING = "Tulisan tersimpan";
export const NOTHING_SAVED = "Belum ada. Tekan “Simpan” di bawah sebuah tulisan untuk menaruhnya di sini.";
/** @type {(count: number, size: string) => string} */
export const inAll = (count, size) => `${count} tulisan, ${size} di perangkat ini.`;
/** @type {(date: string, size: string) => string} */
export const savedAt = (date, size) => `Disimpan ${date} · ${size}`;
export const REMOVE = "Hapus";
export const removeLabel = (/** @type {string} */ title) => `Hapus dari Tersimpan: ${title}`;
export const EXPORT = "Unduh semua sebagai satu berkas";
export const EXPORT_TITLE = "Tulisan tersimpan dari Warta";
export const exportedAt = (/** @type {string} */ date) => `Disalin ${date}. Berkas ini dapat dibuka tanpa sambungan, dan tidak berubah bila tulisannya diperbarui.`;
export const source = "Alamat asal: ";

export const OPENED_HEADING = "Pernah dibuka di perangkat ini";
export const OPENED_NOTE = "Dapat dibuka tanpa sambungan selama ada tempat; yang paling lama tidak dibuka dihapus lebih dahulu.";
/** @type {(date: string, data: string) => string} */
export const openedAt = (date, data) => `Dibuka ${date} · data per ${data}`;

export const PERSISTED = "Peramban tidak akan menghapus isi halaman ini sendiri.";
export const NOT_PERSISTED = "Bila perangkat kehabisan tempat, peramban dapat menghapus isi halaman ini.";
export const UNAVAILABLE = "Tidak tersedia luring";
