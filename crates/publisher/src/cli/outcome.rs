//! What a finished run prints.

use crate::{
    command::{check::Rejected, publish::Report},
    failure::Failure,
    problem::{Problem, count_problems, most_pressing},
    report::{excerpt::Sources, json::RunReport},
};
use model::file_size::size_text;
use std::{fmt::Write, process::ExitCode, time::Instant};

/// How a run reports.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice {
    pub(super) command: &'static str,
    pub(super) is_json: bool,
    pub(super) started: Instant,
}

impl Voice {
    /// A run that begins now.
    pub(super) fn new(command: &'static str, is_json: bool) -> Self {
        Self { command, is_json, started: Instant::now() }
    }

    /// A content without errors.
    pub(super) fn checked(self, warnings: &[Problem], summary: &str) -> Result<(), Rejected> {
        if self.is_json {
            return self.print_json(warnings, None, None);
        }
        print_problems(warnings);
        println!("{summary}");
        Ok(())
    }

    /// A site.
    pub(super) fn published(self, report: &Report) -> Result<(), Rejected> {
        if self.is_json {
            return self.print_json(&report.warnings, Some(report), None);
        }
        print_problems(&report.warnings);
        print_report(report, self.started);
        Ok(())
    }

    /// A run that has not come to its end.
    pub(super) fn rejected(self, rejected: &Rejected) -> ExitCode {
        let told = match rejected {
            Rejected::Failure(failure) if self.is_json => self.print_json(&[], None, Some(failure.to_string())),
            Rejected::Problems(problems) if self.is_json => self.print_json(problems, None, None),
            Rejected::Failure(failure) => {
                eprintln!("warta: {failure}.");
                Ok(())
            }
            Rejected::Problems(problems) => {
                print_problems(problems);
                eprintln!("{}; tidak ada yang diterbitkan.", count_problems(problems));
                Ok(())
            }
        };
        // The run has failed already; that its report could not be written changes nothing.
        drop(told);
        ExitCode::FAILURE
    }

    fn print_json(
        self,
        problems: &[Problem],
        report: Option<&Report>,
        failure: Option<String>,
    ) -> Result<(), Rejected> {
        let seconds = self.started.elapsed().as_secs_f64();
        let text = RunReport::new(self.command, problems, report, failure, seconds).to_text();
        println!("{}", text.map_err(Failure::from)?);
        Ok(())
    }
}

/// Nobody reads more than this at once; `--json` has all.
const MOST_PRINTED: usize = 300;

fn print_problems(problems: &[Problem]) {
    let mut sources = Sources::default();
    let (printed, left) = most_pressing(problems, MOST_PRINTED);
    let mut text = String::new();
    for problem in printed {
        let _ = writeln!(text, "{problem}");
        if let Some(excerpt) = sources.excerpt(problem) {
            let _ = writeln!(text, "{excerpt}");
        }
    }
    if !left.is_empty() {
        let _ = writeln!(text, "dan {} lagi.", count_problems(&left));
    }
    eprint!("{text}");
}

fn print_report(report: &Report, started: Instant) {
    for waiting in &report.waiting {
        println!("Belum terbit: {} ({}).", waiting.file, waiting.reason());
    }
    if !report.has_origin {
        println!(
            "Alamat asal situs belum diketahui: lembar cetak tanpa kode QR. Isi `origin` di site.toml, atau pakai --origin."
        );
    }
    let pictures = &report.pictures;
    if pictures.made > 0 {
        println!(
            "{} gambar ({} baru diolah): {}, di ponsel {}.",
            pictures.pictures,
            pictures.made,
            size_text(pictures.authored_bytes),
            size_text(pictures.phone_bytes)
        );
    }
    println!(
        "{} halaman ({} tulisan baru). Berkas: {} ditulis, {} tetap, {} dihapus. {:.2} detik.",
        report.pages,
        report.new_entries,
        report.files.written,
        report.files.unchanged,
        report.files.removed,
        started.elapsed().as_secs_f64()
    );
}
