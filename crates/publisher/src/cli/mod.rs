//! The command line.

mod arguments;
mod outcome;

pub use arguments::Arguments;

use crate::{
    command::{
        check::{Rejected, make_plan},
        move_entry, new_entry, preview,
        publish::{Order, Report, publish},
        remove, site_ledger, watch, withdraw,
    },
    deploy,
    failure::Failure,
    import, nginx, precompress,
    report::progress::Progress,
    schema, serve,
};
use arguments::{CacheFolder, Command, DeployArguments, ImportKind, LedgerCommand, PublishArguments, ShellFolder};
use model::date::Timestamp;
use outcome::Voice;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

/// Runs a command.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let voice = voice_of(&arguments.command);
    match obey(arguments.command, voice) {
        Ok(()) => ExitCode::SUCCESS,
        Err(rejected) => voice.rejected(&rejected),
    }
}

fn voice_of(command: &Command) -> Voice {
    match command {
        Command::Check { report, .. } => Voice::new("check", report.json),
        Command::Publish(arguments) => Voice::new("publish", arguments.report.json),
        _ => Voice::new("", false),
    }
}

fn obey(command: Command, voice: Voice) -> Result<(), Rejected> {
    match command {
        Command::New { section, title, slug, content } => {
            let made = new_entry::make(&content.folder, &section, &title, slug.as_deref(), now()?)?;
            println!("{made}");
            Ok(())
        }
        Command::Check { content, .. } => {
            let checked = make_plan(&content.folder, now()?)?;
            let authored = &checked.plan.authored;
            let (entries, pages) = (authored.entries.len(), authored.pages.len());
            let summary = format!("Tidak ada masalah: {entries} tulisan, {pages} halaman tetap.");
            voice.checked(&checked.warnings, &summary)
        }
        Command::Publish(arguments) => obey_publish(&arguments, voice),
        Command::Preview { content, shell, cache, port } => {
            let shell = find_shell(shell)?;
            let cache = find_cache(&cache, &content.folder);
            Ok(preview::run((&content.folder, &shell, &cache), port.number, |order| {
                let voice = Voice::new("preview", false);
                tell(publish(order, &Progress::silent()), voice);
            })?)
        }
        Command::Serve { folder, port, live } => Ok(serve::run(&folder, port.number, live)?),
        Command::Nginx { folder } => {
            let (site, server) = (serve::read_site(&folder)?, serve::read_settings(&folder)?);
            print!("{}", nginx::settings(&site.base, &server, &serve::read_gone(&folder)?));
            Ok(())
        }
        Command::Import { kind, file, into, map } => {
            let is_wordpress = kind == ImportKind::Wordpress;
            let order = import::Order { source: &file, is_wordpress, into: &into, map: map.as_deref(), at: now()? };
            println!("{}", import::import(&order)?);
            Ok(())
        }
        Command::Cdn { folder } => {
            let (site, server) = (serve::read_site(&folder)?, serve::read_settings(&folder)?);
            print!("{}", deploy::edge::module(&site.base, &server)?);
            Ok(())
        }
        Command::Compress { folder } => {
            let cache = beside_site(&folder);
            let precompress::Compressed { files, new } = precompress::compress_site(&folder, &cache)?;
            println!("{files} berkas terkompresi, {new} di antaranya baru.");
            Ok(())
        }
        Command::Deploy(arguments) => Ok(obey_deploy(&arguments)?),
        Command::Withdraw { name, reason, content } => {
            println!("{}", withdraw::withdraw(&content.folder, &name.written, &reason, now()?)?);
            Ok(())
        }
        Command::Remove { name, yes, content } => {
            println!("{}", remove::remove(&content.folder, &name.written, yes, now()?)?);
            Ok(())
        }
        Command::Move { name, to, content } => {
            println!("{}", move_entry::move_entry(&content.folder, &name.written, &to, now()?)?);
            Ok(())
        }
        Command::Ledger { command: LedgerCommand::Restore { folder, content } } => {
            println!("{}", site_ledger::restore(&content.folder, &folder)?);
            Ok(())
        }
        Command::Schema { out } => Ok(schema::write(&out)?),
    }
}

fn obey_deploy(arguments: &DeployArguments) -> Result<(), Failure> {
    let DeployArguments { address, folder, encoding, adopt, rollback } = arguments;
    let progress = Progress::new();
    let done = if *rollback {
        deploy::roll_back(address, &progress)
    } else {
        if serve::read_settings(folder)?.is_preview {
            let what =
                format!("`{}` memuat tulisan yang belum terbit (--drafts) dan tidak boleh dikirim", folder.display());
            return Err(Failure::new(format!("{what}; terbitkan dulu tanpa --drafts")));
        }
        let cache = beside_site(folder);
        let (cache, encoding, is_adopting) = (&cache, *encoding, *adopt);
        deploy::deploy(&deploy::Order { folder, address, encoding, cache, is_adopting }, &progress)
    };
    println!("{}", done?);
    Ok(())
}

fn obey_publish(arguments: &PublishArguments, voice: Voice) -> Result<(), Rejected> {
    let shell = find_shell(ShellFolder { folder: arguments.shell.folder.clone() })?;
    let cache = find_cache(&arguments.cache, &arguments.content.folder);
    let publish_once = |voice: Voice| {
        let order = Order {
            content: &arguments.content.folder,
            shell: &shell,
            out: &arguments.out,
            base: &arguments.base,
            origin: arguments.origin.as_ref(),
            at: arguments.at.map_or_else(now, Ok)?,
            cache: &cache,
            with_drafts: arguments.drafts,
        };
        let progress = if voice.is_json { Progress::silent() } else { Progress::new() };
        publish(&order, &progress)
    };
    if !arguments.watch {
        return voice.published(&publish_once(voice)?);
    }
    let Err(failure) = watch::watch(&arguments.content.folder, &mut || {
        let voice = Voice::new(voice.command, voice.is_json);
        tell(publish_once(voice), voice);
    });
    Err(failure.into())
}

/// Tells how one of several runs has ended; the next one mends it.
fn tell(result: Result<Report, Rejected>, voice: Voice) {
    if let Err(rejected) = result.and_then(|report| voice.published(&report)) {
        let _ = voice.rejected(&rejected);
    }
}

/// The folder that was named, or the one that a release has beside the program.
fn find_shell(shell: ShellFolder) -> Result<PathBuf, Failure> {
    let beside = || {
        let program = std::env::current_exe().ok()?;
        Some(program.parent()?.join("shell")).filter(|folder| folder.is_dir())
    };
    shell.folder.or_else(beside).ok_or_else(|| {
        Failure::new("folder aplikasi tidak ditemukan; sebutkan dengan --shell FOLDER, atau pakai paket rilis")
    })
}

/// The folder that was named, or one that every site of this content shares.
fn find_cache(cache: &CacheFolder, content: &Path) -> PathBuf {
    cache.folder.clone().unwrap_or_else(|| content.with_file_name(".warta-cache"))
}

/// Where compressed files are kept for a published site.
fn beside_site(folder: &Path) -> PathBuf {
    folder.with_file_name(".warta-cache")
}

fn now() -> Result<Timestamp, Failure> {
    let seconds =
        SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
    seconds
        .and_then(Timestamp::from_seconds)
        .ok_or_else(|| Failure::new("jam komputer ini salah; perbaiki, atau pakai --at"))
}
