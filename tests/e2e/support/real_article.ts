// The one real article, word for word as the old portal published it, without anything that this repository added. This
// copy is the reference for checking the content, so it must never be derived from the content.
export const REAL_ARTICLE = {
  path: "/berita/bijak-bermedsos-kita-semua-adalah-humas/",
  title: "Bijak Bermedsos: Kita Semua Adalah Humas",
  unit: "Balai Diklat Keuangan Yogyakarta",
  date: "Jumat, 21 Februari 2020 16:48 WIB",
  datetime: "2020-02-21T16:48:00+07:00",
  // The paragraphs and captions in the order of the page.
  text: [
    {
      paragraph:
        "[Yogyakarta] 21 Februari 2020. Dengan berkembangnya era digital, sosial media menjadi teknologi yang sulit dipisahkan dengan kehidupan. Kementerian Keuangan sebagai salah satu instansi pemerintah yang ikut terlibat dalam euforia ini, ikut mengatur tentang penggunaan media sosial. Pemahaman ini perlu karena media sosial sekarang dimaknai dari dua sisi yaitu sisi manfaat dan bahaya. Bagaimana kita bisa memanfaatkan sisi manfaat sebesar-besarnya, sekaligus menghilangkan sisi negatif, baik secara individu, kelompok, maupun organisasi.",
    },
    {
      paragraph:
        "Bijak bermedsos bisa menjadi dua kutub yang bertolak belakang antara manfaat dan bahayanya. Disebut bijak, karena pada dasarnya media sosial bukanlah barang haram yang harus dihindari, tetapi sebagai suatu alat/sarana yang dimanfaatkan dengan baik. Jika peran ini dikembangkan, kita semua akan menjadi agen atau media komunikasi. Hal ini tentunya tidak terlepas dari betapa dahsyatnya sosial media di dunia tanpa batas (borderless) untuk menyebarkan informasi, yang berupa hoax maupun yang baik.",
    },
    { caption: "Kepala Kantor Wilayah DJBC Jawa Tengah dan DIY menyampaikan pentingnya bijak dalam bermedia sosial" },
    {
      paragraph:
        '"Saya mau 90 calon PNS menjadi agen komunikasi organisasi. Kita semua adalah humas", terang Padmoyo Tri Wikanto, Kepala Kantor Wilayah DJBC Jawa Tengah dan DIY dalam kegiatan ceramah dengan tema Bijak Bermedsos pagi tadi, Jumat (21/02).',
    },
    {
      paragraph:
        "Artinya, bukan berarti harus berada di posisi kehumasan, tetapi bagaimana menjadi kamus berjalan dari unit organisasi. Apalagi mengingat rasa ingin tahu masyarakat yang semakin besar, misalnya terkait bagaimana sistem penyaluran hingga pertanggungjawaban dana desa yang jumlahnya tidak sedikit. Masyarakat saat ini sudah bisa mencari informasi sendiri melalui internet, sehingga diperlukan peran kita sebagai agen komunikasi organisasi, termasuk untuk menghalau hoax.",
    },
    {
      paragraph:
        "Pemanfaatan media sosial oleh Aparatur Sipil Negara tentu harus memperhatikan ketentuan netralitas ASN dalam hal politik. Secara pribadi, kita boleh memiliki pandangan politik. Yang tidak boleh adalah menggunakan media sosial untuk melakukan kampanye politik. Penggunaan media sosial oleh ASN perlu diatur karena menyangkut reputasi organisasi.",
    },
    { caption: "Para peserta Pelatihan Dasar CPNS Golongan II Periode I dalam sesi ceramah di GOR" },
    {
      paragraph:
        "Bagaimana menyikapi derasnya arus informasi dalam dunia digital juga perlu dipahami. Kita harus bisa menyaring informasi yang masuk dengan melakukan crosscheck. Bijak dalam media sosial juga berarti bijak dalam mengalokasikan waktu untuk membuka ponsel pintar. Manajemen waktu ini penting agar tidak mengganggu kewajiban kita sehari-hari sebagai Aparatur Sipil Negara. Jangan sampai terlena oleh media sosial hingga melupakan apa yang menjadi tugas kita.",
    },
  ],
} as const;
