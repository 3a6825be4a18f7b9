//! The command line, in Indonesian.

use crate::{
    command::{
        check::{Rejected, make_plan},
        publish::{Order, Report, publish},
    },
    failure::Failure,
    origin::Origin,
    schema, serve,
};
use clap::{Parser, Subcommand};
use model::{base::Base, date::Timestamp};
use std::{
    path::PathBuf,
    process::ExitCode,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

const TEMPLATE: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}";

/// Menerbitkan portal Warta dari berkas.
#[derive(Debug, Parser)]
#[command(name = "warta", disable_help_flag = true, disable_help_subcommand = true)]
#[command(help_template = TEMPLATE, subcommand_help_heading = "Perintah", subcommand_value_name = "PERINTAH")]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Tampilkan bantuan ini
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = "Pilihan")]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Periksa isi portal tanpa menerbitkannya
    #[command(help_template = TEMPLATE, override_usage = "warta check --content FOLDER")]
    Check {
        /// Folder isi portal
        #[arg(long, value_name = "FOLDER", help_heading = "Pilihan")]
        content: PathBuf,
    },
    /// Terbitkan isi portal menjadi situs
    #[command(help_template = TEMPLATE, override_usage = "warta publish --content FOLDER --shell FOLDER --out FOLDER [--base ALAMAT] [--origin ALAMAT] [--at WAKTU]")]
    Publish {
        /// Folder isi portal
        #[arg(long, value_name = "FOLDER", help_heading = "Pilihan")]
        content: PathBuf,
        /// Folder aplikasi yang dibuat Trunk
        #[arg(long, value_name = "FOLDER", help_heading = "Pilihan")]
        shell: PathBuf,
        /// Folder hasil; isinya diganti seluruhnya
        #[arg(long, value_name = "FOLDER", help_heading = "Pilihan")]
        out: PathBuf,
        /// Alamat dasar situs, misalnya /portal/; tanpa ini: /
        #[arg(long, value_name = "ALAMAT", default_value = "/", hide_default_value = true, value_parser = parse_base, help_heading = "Pilihan")]
        base: Base,
        /// Alamat asal situs, misalnya https://contoh.go.id; tanpa ini: `origin` di site.toml
        #[arg(long, value_name = "ALAMAT", value_parser = parse_origin, help_heading = "Pilihan")]
        origin: Option<Origin>,
        /// Terbitkan seolah-olah pada waktu ini (RFC 3339); tanpa ini: sekarang
        #[arg(long, value_name = "WAKTU", value_parser = parse_time, help_heading = "Pilihan")]
        at: Option<Timestamp>,
    },
    /// Sajikan situs hasil penerbitan di komputer ini
    #[command(help_template = TEMPLATE, override_usage = "warta serve FOLDER [--port NOMOR]")]
    Serve {
        /// Folder hasil penerbitan
        #[arg(value_name = "FOLDER", help_heading = "Pilihan")]
        folder: PathBuf,
        /// Nomor port, 0 berarti yang mana saja yang bebas; tanpa ini: 8080
        #[arg(long, value_name = "NOMOR", default_value_t = 8080, hide_default_value = true, help_heading = "Pilihan")]
        port: u16,
    },
    /// Tulis JSON Schema dari site.json dan index.json
    #[command(help_template = TEMPLATE, override_usage = "warta schema --out FOLDER")]
    Schema {
        /// Folder hasil
        #[arg(long, value_name = "FOLDER", help_heading = "Pilihan")]
        out: PathBuf,
    },
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

/// Runs a command.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let result = match arguments.command {
        Command::Check { content } => {
            now().map_err(Rejected::from).and_then(|at| make_plan(&content, at)).map(|plan| {
                println!(
                    "Tidak ada masalah: {} tulisan, {} halaman tetap.",
                    plan.authored.entries.len(),
                    plan.authored.pages.len()
                );
            })
        }
        Command::Publish { content, shell, out, base, origin, at } => {
            let started = Instant::now();
            let at = at.map_or_else(now, Ok).map_err(Rejected::from);
            let origin = origin.as_ref();
            at.and_then(|at| publish(&Order { content: &content, shell: &shell, out: &out, base: &base, origin, at }))
                .map(|report| print_report(&report, started))
        }
        Command::Serve { folder, port } => serve::run(&folder, port).map_err(Rejected::from),
        Command::Schema { out } => schema::write(&out).map_err(Rejected::from),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Rejected::Failure(failure)) => {
            eprintln!("warta: {failure}.");
            ExitCode::FAILURE
        }
        Err(Rejected::Problems(problems)) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{} masalah; tidak ada yang diterbitkan.", problems.len());
            ExitCode::FAILURE
        }
    }
}

fn print_report(report: &Report, started: Instant) {
    let Report { pages, new_entries, files, has_origin } = report;
    if !has_origin {
        println!(
            "Alamat asal situs belum diketahui: lembar cetak tanpa kode QR. Isi `origin` di site.toml, atau pakai --origin."
        );
    }
    println!(
        "{pages} halaman ({new_entries} tulisan baru). Berkas: {} ditulis, {} tetap, {} dihapus. {:.2} detik.",
        files.written,
        files.unchanged,
        files.removed,
        started.elapsed().as_secs_f64()
    );
}

fn now() -> Result<Timestamp, Failure> {
    let seconds =
        SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
    seconds
        .and_then(Timestamp::from_seconds)
        .ok_or_else(|| Failure::new("jam komputer ini salah; perbaiki, atau pakai --at"))
}
