// Words of a made-up office: real Indonesian roots with their grammatical forms, and as many invented roots as a large
// archive has rare ones. The root of each form is known, so the results of a search can be judged.
import { chanceOf } from "./chance.mjs";

/** Roots that offices use, checked by hand. */
export const ROOTS = `ajar angkat atur baca bagi bangun bantu bayar beri buat buka catat cetak daftar dengar
didik dukung ganti guna hadir hapus hasil hemat hitung hubung ikut isi jawab jelas kirim kumpul
lapor latih lihat lindung masuk minta muat mulai nilai nyata olah panggil pakai pasang pelihara pilih
pimpin pindah putus rancang rawat rekam rencana sebar sedia selenggara serah simpan sunting susun
syarat tampil tanda tanya temu tetap tolak tugas tulis tunda tunjuk ubah uji ukur umum unduh unggah
urus usul wajib kerja kelola kembang laksana layan periksa terbit tetapkan bimbing siap sesuai capai dampak
anggar aman jaga jalan jual beli cari cegah ciptaan coba dorong duga evaluasi fokus gabung gelar gerak harap
hias imbau ingin jadwal kaji kendali kenal kunjung langkah lengkap libat lokasi manfaat mohon muncul
naik nanti pantau paham percaya pesan pikir program proses rapat resmi salur sampaikan sosialisasi
seleksi setuju strategi sumbang tambah target telusur tingkat tuju tumbuh undang utama validasi wakil`
  .split(/\s+/u)
  .filter((root) => !/(kan|an)$/u.test(root));

/** Words that occur in nearly every sentence. */
const COMMON = `yang dan di untuk dengan pada dari dalam ini itu akan ke oleh adalah atau sebagai juga dapat telah
secara serta para agar bagi karena tersebut tidak hari setelah sebelum antara setiap kami mereka anda sangat belum`.split(
  /\s+/u,
);

const NASALS = [
  [/^([lrwymn])/u, (root) => root],
  [/^k(?=[aiueo])/u, (root) => `ng${root.slice(1)}`],
  [/^t(?=[aiueo])/u, (root) => `n${root.slice(1)}`],
  [/^s(?=[aiueo])/u, (root) => `ny${root.slice(1)}`],
  [/^p(?=[aiueo])/u, (root) => `m${root.slice(1)}`],
  [/^[dcjzts]/u, (root) => `n${root}`],
  [/^[bfvp]/u, (root) => `m${root}`],
  [/^/u, (root) => `ng${root}`],
];

/** Puts *meN-* or *peN-* before a root (Tata Bahasa Baku Bahasa Indonesia, on morphophonemics). */
const nasal = (prefix, root) => prefix + NASALS.find(([pattern]) => pattern.test(root))[1](root);

/** Returns the forms of a root, the common ones first. */
export const formsOf = (root) => {
  const r = root.startsWith("r") ? "" : "r";
  return [
    root,
    nasal("me", root),
    `di${root}`,
    `${nasal("pe", root)}an`,
    `${nasal("me", root)}kan`,
    `${root}an`,
    `di${root}kan`,
    `be${r}${root}`,
    `te${r}${root}`,
    nasal("pe", root),
    `${root}nya`,
    `ke${root}an`,
    `${root}kan`,
  ];
};

const invent = (chance) => {
  const onset = () => chance.pick(["b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ng", "ny", ""]);
  const vowel = () => chance.pick(["a", "a", "a", "i", "u", "e", "o"]);
  const coda = () => chance.pick(["", "", "n", "ng", "r", "s", "t", "k", "l", "m", "h", "p"]);
  const syllables = 2 + (chance.next() < 0.25 ? 1 : 0);
  let root = "";
  for (let index = 0; index < syllables; index += 1) root += onset() + vowel() + (index === syllables - 1 || chance.next() < 0.3 ? coda() : "");
  return root;
};

/** Words distributed as in a language: a few are used all the time, most are rare (Zipf). */
export class Language {
  constructor(seed = 1, invented = 9000) {
    const chance = chanceOf(seed);
    const roots = new Set(ROOTS);
    while (roots.size < ROOTS.length + invented) {
      const root = invent(chance);
      if (root.length >= 4) roots.add(root);
    }
    // Real roots are common, but some invented ones are common too.
    this.roots = [];
    const others = [...roots].slice(ROOTS.length);
    const real = [...ROOTS];
    for (let index = real.length - 1; index > 0; index -= 1) {
      const other = chance.below(index + 1);
      [real[index], real[other]] = [real[other], real[index]];
    }
    while (real.length || others.length) {
      if (real.length && (this.roots.length < 4 || chance.next() < 0.3 || !others.length)) this.roots.push(real.pop());
      else this.roots.push(others.shift());
    }
    this.forms = this.roots.map((root) => {
      const all = formsOf(root);
      // No root has all forms; each has a selection of its own.
      return [root, ...all.slice(1).filter(() => chance.next() < 0.45)];
    });
    this.total = Math.log(this.roots.length + 3);
  }

  /** Picks a root at random, common ones more often. Returns its index. */
  root(chance) {
    return Math.min(this.roots.length - 1, Math.floor(Math.exp(chance.next() * this.total)) - 1);
  }

  form(chance, root) {
    const forms = this.forms[root];
    return forms[Math.min(forms.length - 1, Math.floor(forms.length * chance.next() ** 1.6))];
  }

  common(chance) {
    return COMMON[Math.floor(COMMON.length * chance.next() ** 2)];
  }
}
