//! The arguments, in Indonesian.

use crate::{
    deploy::{Address, Encoding},
    origin::Origin,
};
use clap::{Args, Parser, Subcommand};
use model::{base::Base, date::Timestamp};
use std::path::PathBuf;

const TEMPLATE: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}";
const OPTIONS: &str = "Pilihan";

/// Menerbitkan portal Warta dari berkas.
#[derive(Debug, Parser)]
#[command(name = "warta", disable_help_flag = true, disable_help_subcommand = true)]
#[command(help_template = TEMPLATE, subcommand_help_heading = "Perintah", subcommand_value_name = "PERINTAH")]
pub struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// Tampilkan bantuan ini
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = OPTIONS)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Buat berkas tulisan baru yang tinggal diisi
    #[command(help_template = TEMPLATE, override_usage = "warta new RUBRIK \"JUDUL\" [--slug NAMA] [--content FOLDER]")]
    New {
        /// berita, pengumuman, artikel, video, atau halaman
        #[arg(value_name = "RUBRIK", help_heading = OPTIONS)]
        section: String,
        /// Judul tulisan
        #[arg(value_name = "JUDUL", help_heading = OPTIONS)]
        title: String,
        /// Nama berkas dan alamat; tanpa ini: dari judulnya
        #[arg(long, value_name = "NAMA", help_heading = OPTIONS)]
        slug: Option<String>,
        #[command(flatten)]
        content: ContentFolder,
    },
    /// Periksa isi portal tanpa menerbitkannya
    #[command(help_template = TEMPLATE, override_usage = "warta check [--content FOLDER] [--json]")]
    Check {
        #[command(flatten)]
        content: ContentFolder,
        #[command(flatten)]
        report: ReportForm,
    },
    /// Terbitkan isi portal menjadi situs
    #[command(help_template = TEMPLATE, override_usage = "warta publish [PILIHAN]")]
    Publish(PublishArguments),
    /// Tulis dan lihat hasilnya: terbitkan draf ke folder sementara, sajikan, dan muat ulang setiap kali berkas disimpan
    #[command(help_template = TEMPLATE, override_usage = "warta preview [--port NOMOR] [--content FOLDER] [--shell FOLDER]")]
    Preview {
        #[command(flatten)]
        content: ContentFolder,
        #[command(flatten)]
        shell: ShellFolder,
        #[command(flatten)]
        cache: CacheFolder,
        #[command(flatten)]
        port: Port,
    },
    /// Sajikan situs hasil penerbitan di komputer ini
    #[command(help_template = TEMPLATE, override_usage = "warta serve [FOLDER] [--port NOMOR] [--live]")]
    Serve {
        /// Folder hasil penerbitan; tanpa ini: dist
        #[arg(value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
        folder: PathBuf,
        #[command(flatten)]
        port: Port,
        /// Muat ulang halaman yang terbuka setiap kali situs diterbitkan lagi
        #[arg(long, help_heading = OPTIONS)]
        live: bool,
    },
    /// Tulis pengaturan nginx untuk situs ini
    #[command(help_template = TEMPLATE, override_usage = "warta nginx [FOLDER]")]
    Nginx {
        /// Folder hasil penerbitan; tanpa ini: dist
        #[arg(value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
        folder: PathBuf,
    },
    /// Siapkan berkas terkompresi di samping berkas hasil penerbitan, untuk server yang menyajikannya langsung
    #[command(help_template = TEMPLATE, override_usage = "warta compress [FOLDER]")]
    Compress {
        /// Folder hasil penerbitan; tanpa ini: dist
        #[arg(value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
        folder: PathBuf,
    },
    /// Pindahkan tulisan dari situs lama: ekspor WordPress, atau umpan RSS, Atom, JSON Feed
    #[command(help_template = TEMPLATE, override_usage = "warta import wordpress|rss BERKAS [--into FOLDER] [--map BERKAS]")]
    Import {
        /// wordpress (ekspor WXR) atau rss (RSS, Atom, JSON Feed)
        #[arg(value_name = "JENIS", value_enum, hide_possible_values = true, help_heading = OPTIONS)]
        kind: ImportKind,
        /// Berkas ekspor atau umpan
        #[arg(value_name = "BERKAS", help_heading = OPTIONS)]
        file: PathBuf,
        /// Folder isi portal; tanpa ini: content
        #[arg(long, value_name = "FOLDER", default_value = "content", hide_default_value = true, help_heading = OPTIONS)]
        into: PathBuf,
        /// Berkas pemetaan kategori ke rubrik dan penulis ke unit
        #[arg(long, value_name = "BERKAS", help_heading = OPTIONS)]
        map: Option<PathBuf>,
    },
    /// Tulis modul untuk CDN di depan penyimpanan objek
    #[command(help_template = TEMPLATE, override_usage = "warta cdn [FOLDER]")]
    Cdn {
        /// Folder hasil penerbitan; tanpa ini: dist
        #[arg(value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
        folder: PathBuf,
    },
    /// Kirim hasil penerbitan ke penyimpanan objek (S3): hanya yang berubah, dan yang dinamai lebih dulu
    #[command(help_template = TEMPLATE, override_usage = "warta deploy s3://BUCKET/FOLDER [FOLDER_HASIL] [--encoding CARA] [--adopt]\n           warta deploy s3://BUCKET/FOLDER --rollback")]
    Deploy(DeployArguments),
    /// Cabut tulisan: tetap terbaca, dengan alasannya di atas
    #[command(help_template = TEMPLATE, override_usage = "warta withdraw NAMA --reason \"ALASAN\" [--content FOLDER]")]
    Withdraw {
        #[command(flatten)]
        name: Name,
        /// Alasan yang dibaca pembaca
        #[arg(long, value_name = "ALASAN", help_heading = OPTIONS)]
        reason: String,
        #[command(flatten)]
        content: ContentFolder,
    },
    /// Hapus tulisan untuk selamanya, dengan gambar yang hanya dipakai di sana
    #[command(help_template = TEMPLATE, override_usage = "warta remove NAMA [--yes] [--content FOLDER]")]
    Remove {
        #[command(flatten)]
        name: Name,
        /// Jangan bertanya dulu
        #[arg(long, help_heading = OPTIONS)]
        yes: bool,
        #[command(flatten)]
        content: ContentFolder,
    },
    /// Pindahkan tulisan ke alamat lain; alamat lamanya dialihkan
    #[command(help_template = TEMPLATE, override_usage = "warta move NAMA NAMA_BARU [--content FOLDER]")]
    Move {
        #[command(flatten)]
        name: Name,
        /// Alamat baru, misalnya berita/nama-baru
        #[arg(value_name = "NAMA_BARU", help_heading = OPTIONS)]
        to: String,
        #[command(flatten)]
        content: ContentFolder,
    },
    /// Kembalikan baris ledger yang hilang
    #[command(help_template = TEMPLATE, override_usage = "warta ledger restore [FOLDER] [--content FOLDER]")]
    Ledger {
        #[command(subcommand)]
        command: LedgerCommand,
    },
    /// Tulis JSON Schema dari site.json dan index.json
    #[command(help_template = TEMPLATE, override_usage = "warta schema --out FOLDER")]
    Schema {
        /// Folder hasil
        #[arg(long, value_name = "FOLDER", help_heading = OPTIONS)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum LedgerCommand {
    /// Ambil baris yang hilang dari situs yang terbit
    #[command(help_template = TEMPLATE, override_usage = "warta ledger restore [FOLDER] [--content FOLDER]")]
    Restore {
        /// Folder hasil penerbitan; tanpa ini: dist
        #[arg(value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
        folder: PathBuf,
        #[command(flatten)]
        content: ContentFolder,
    },
}

#[derive(Debug, Args)]
pub(super) struct PublishArguments {
    #[command(flatten)]
    pub(super) content: ContentFolder,
    #[command(flatten)]
    pub(super) shell: ShellFolder,
    /// Folder hasil, isinya diganti seluruhnya; tanpa ini: dist
    #[arg(long, value_name = "FOLDER", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) out: PathBuf,
    /// Alamat dasar situs, misalnya /portal/; tanpa ini: /
    #[arg(long, value_name = "ALAMAT", default_value = "/", hide_default_value = true, value_parser = parse_base, help_heading = OPTIONS)]
    pub(super) base: Base,
    /// Alamat asal situs, misalnya https://contoh.go.id; tanpa ini: `origin` di site.toml
    #[arg(long, value_name = "ALAMAT", value_parser = parse_origin, help_heading = OPTIONS)]
    pub(super) origin: Option<Origin>,
    /// Terbitkan seolah-olah pada waktu ini (RFC 3339); tanpa ini: sekarang
    #[arg(long, value_name = "WAKTU", value_parser = parse_time, help_heading = OPTIONS)]
    pub(super) at: Option<Timestamp>,
    /// Ikutkan draf dan tulisan bertanggal nanti, untuk dilihat sendiri; ledger tidak ditulis
    #[arg(long, help_heading = OPTIONS)]
    pub(super) drafts: bool,
    /// Tetap berjalan, dan terbitkan lagi setiap kali berkas isi disimpan
    #[arg(long, conflicts_with = "at", help_heading = OPTIONS)]
    pub(super) watch: bool,
    #[command(flatten)]
    pub(super) cache: CacheFolder,
    #[command(flatten)]
    pub(super) report: ReportForm,
}

/// What can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ImportKind {
    Wordpress,
    Rss,
}

#[derive(Debug, Args)]
pub(super) struct DeployArguments {
    /// Tujuan: s3://BUCKET/FOLDER; kunci dari AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY
    #[arg(value_name = "TUJUAN", value_parser = Address::parse, help_heading = OPTIONS)]
    pub(super) address: Address,
    /// Folder hasil penerbitan; tanpa ini: dist
    #[arg(value_name = "FOLDER_HASIL", default_value = "dist", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) folder: PathBuf,
    /// auto (brotli untuk aplikasi, gzip untuk lainnya), gzip, atau none; tanpa ini: auto
    #[arg(long, value_name = "CARA", value_enum, default_value = "auto", hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    pub(super) encoding: Encoding,
    /// Ganti isi tujuan yang bukan dari `warta deploy`
    #[arg(long, help_heading = OPTIONS)]
    pub(super) adopt: bool,
    /// Kembalikan rilis sebelum yang sekarang
    #[arg(long, conflicts_with_all = ["adopt"], help_heading = OPTIONS)]
    pub(super) rollback: bool,
}

#[derive(Debug, Args)]
pub(super) struct CacheFolder {
    /// Folder simpanan gambar yang sudah diolah; tanpa ini: `.warta-cache` di sebelah folder isi
    #[arg(id = "cache", long = "cache", value_name = "FOLDER", help_heading = OPTIONS)]
    pub(super) folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ContentFolder {
    /// Folder isi portal; tanpa ini: content
    #[arg(id = "content", long = "content", value_name = "FOLDER", default_value = "content", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ShellFolder {
    /// Folder aplikasi; tanpa ini: folder `shell` di sebelah program ini
    #[arg(id = "shell", long = "shell", value_name = "FOLDER", help_heading = OPTIONS)]
    pub(super) folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Port {
    /// Nomor port, 0 berarti yang mana saja yang bebas; tanpa ini: 8080
    #[arg(id = "port", long = "port", value_name = "NOMOR", default_value_t = 8080, hide_default_value = true, help_heading = OPTIONS)]
    pub(super) number: u16,
}

#[derive(Debug, Args)]
pub(super) struct ReportForm {
    /// Laporkan sebagai satu objek JSON, untuk program lain
    #[arg(long = "json", help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Name {
    /// Tulisan: berita/nama, /berita/nama/, content/berita/nama.md, atau nama saja
    #[arg(id = "name", value_name = "NAMA", help_heading = OPTIONS)]
    pub(super) written: String,
}

fn parse_base(text: &str) -> Result<Base, String> {
    Base::parse(text).map_err(|error| error.to_string())
}

fn parse_origin(text: &str) -> Result<Origin, String> {
    Origin::parse(text).map_err(|error| error.to_string())
}

fn parse_time(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).map_err(|error| error.to_string())
}
