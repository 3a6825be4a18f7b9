//! `warta publish`

use super::{
    check::{Checked, Rejected, make_plan_to_publish, make_plan_with_drafts},
    pages::PageWriter,
    site_ledger::check_against_site,
};
use crate::{
    build::{Material, build_site, seal},
    digest::short_hash,
    document::{Documents, site_share_path},
    embed::{EMBED_FOLDER, Embeds},
    failure::Failure,
    feeds::Feeds,
    gone::{GONE_FILE, gone_file},
    headers::{SERVER_FILE, ServerFile, has_hash},
    ledger::{LEDGER_FILE, SITE_LEDGER_FILE, file_of_foreign},
    media::{PictureCache, PictureSummary, produce_pictures},
    metadata::SITE_SHARE,
    opensearch::{OPENSEARCH_PATH, opensearch_file},
    origin::Origin,
    output::{FileCounts, SiteLock, Staging, check_folders, keep_last_release, put_media, write_ledger},
    plan::Plan,
    problem::{Problem, Problems},
    render_cache::RenderCache,
    report::{
        progress::Progress,
        stopwatch::{Meter, Parts, Stopwatch},
    },
    search_index::{Desk, SearchIndex},
    service_worker::{WORKER_PATH, service_worker},
    shell::Shell,
    sitemap::{robots_file, sitemap_files},
    styles::Stylesheet,
    web_manifest::{MANIFEST_PATH, web_manifest},
};
use model::{
    base::Base,
    date::Timestamp,
    names::SITE_FILE,
    route::PAGE_FILE,
    site::{Site, UrgentNotice},
};
use serde::Serialize;
use std::{fs, path::Path, sync::Arc};

/// What to publish, where to, and as of which moment.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The content folder.
    pub content: &'a Path,
    /// The shell folder.
    pub shell: &'a Path,
    /// The output folder.
    pub out: &'a Path,
    /// The path under which the site is deployed.
    pub base: &'a Base,
    /// The origin at which readers reach the site; `None` for the one in `site.toml`.
    pub origin: Option<&'a Origin>,
    /// The moment of publishing. Entries dated later are not published.
    pub at: Timestamp,
    /// The folder that keeps recoded pictures and the record of the pages between runs.
    pub cache: &'a Path,
    /// Whether to publish drafts and entries dated later too, for their authors to see. The site then says so on every
    /// page, and the ledger stays unchanged.
    pub with_drafts: bool,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Number of pages, without redirects.
    pub pages: usize,
    /// Number of entries that got a number in the ledger in this run.
    pub new_entries: usize,
    /// What happened to the files.
    pub files: FileCounts,
    /// Whether the origin of the site is known.
    pub has_origin: bool,
    /// How long the parts of the run took, in seconds.
    pub parts: Parts,
    /// What was done with the pictures.
    pub pictures: PictureSummary,
    /// The entries that were left out, and why.
    pub waiting: Vec<Waiting>,
    /// Problems that did not stop publishing; reported beside the other problems, not as part of this report.
    #[serde(skip)]
    pub warnings: Vec<Problem>,
}

/// An entry that is not published yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Its file.
    pub file: String,
    /// When it will be published; `None` for a draft.
    pub published_at: Option<Timestamp>,
}

impl Waiting {
    /// Returns why it is not published, in words for editors.
    #[must_use]
    pub fn reason(&self) -> String {
        match self.published_at {
            Some(at) => format!("bertanggal {}", at.to_long_text()),
            None => "masih draf".to_owned(),
        }
    }
}

/// Publishes a site.
///
/// # Errors
/// Problems of the content, or what stopped the run; output and ledger are then as before. If only the last step fails,
/// writing the ledger, the output is new.
pub fn publish(order: &Order<'_>, progress: &Progress) -> Result<Report, Rejected> {
    let mut watch = Stopwatch::start();
    let out = check_folders(order.out, &[order.content, order.shell])?;
    let _lock = SiteLock::take(&out)?;
    // This comes first: it repairs what a killed run has left behind, even if the content has problems now.
    let staging = Staging::begin(&out)?;
    let make = if order.with_drafts { make_plan_with_drafts } else { make_plan_to_publish };
    let Checked { mut plan, warnings } = make(order.content, order.at)?;
    if order.with_drafts {
        plan.authored.site.notice = Some(preview_notice());
        plan.is_preview = true;
    }
    if let Some(origin) = order.origin {
        plan.authored.site.origin = Some(origin.clone());
    }
    check_against_site(order, &plan)?;
    watch.lap("reading");
    let cache = PictureCache::new(order.cache);
    let pictures = make_pictures(&mut plan, &cache, progress)?;
    watch.lap("pictures");
    let shell = Shell::read(order.shell)?;
    let site = seal(build_site(&plan, order.base, &shell.release)).map_err(Failure::from)?;
    let stylesheet = shell.styles.to_stylesheet();
    let documents = Documents::new(&shell, &stylesheet, site.clone(), &plan)?;
    let shared = Arc::new(site.clone());
    let embeds = Embeds::new(&shell, &shared, &plan);
    let (feeds, search_index) = (Feeds::new(&plan), SearchIndex::new(&plan));
    progress.begin("Halaman", plan.routes.published.len() + 1);
    let material = Material::new(&plan, &site);
    let entries = material.entries();
    let renders = RenderCache::new(order.cache, &record_name(order, &out), &documents, &embeds);
    let meter = Meter::default();
    let writer = PageWriter {
        plan: &plan,
        site: &site,
        documents: &documents,
        embeds: &embeds,
        staging: &staging,
        cache: &renders,
        feeds: &feeds,
        index: &search_index,
        progress,
        meter: &meter,
    };
    let pages = writer.put_all(&material, &entries)?;
    watch.lap_divided("pages", meter);
    for (path, postings) in material.build_postings() {
        staging.put(&path, &serde_json::to_vec(&postings).map_err(Failure::from)?)?;
    }
    for (from, to) in &plan.routes.redirects {
        staging.put(&format!("{}{PAGE_FILE}", from.path()), documents.render_redirect(to).as_bytes())?;
    }
    for (from, to) in &plan.routes.foreign {
        staging.put(&file_of_foreign(from), documents.render_redirect(to).as_bytes())?;
    }
    watch.lap("redirects");
    search_index.put(Desk { staging: &staging, cache: &renders, entries: &entries })?;
    watch.lap("index");
    put_for_machines(&staging, &plan, &site, &feeds)?;
    watch.lap("feeds");
    staging.put(&format!("{EMBED_FOLDER}{PAGE_FILE}"), embeds.render_kit().as_bytes())?;
    staging.put(SERVER_FILE, &serde_json::to_vec(&server_file(&plan)).map_err(Failure::from)?)?;
    staging.put(GONE_FILE, &gone_file(&plan)?)?;
    staging.put(MANIFEST_PATH, web_manifest(&site)?.as_bytes())?;
    staging.put(WORKER_PATH, service_worker(&shell, &stylesheet, order.base)?.as_bytes())?;
    staging.put(SITE_FILE, documents.site_json().as_bytes())?;
    put_media(&staging, &plan, &cache)?;
    put_shell(&staging, &shell, &stylesheet, &out)?;
    progress.finish();
    watch.lap("shell");
    let page_size = plan.authored.site.entries_per_page;
    let appended = plan.authored.ledger.append(page_size, &plan.numbering.new).filter(|_| !order.with_drafts);
    staging.put(SITE_LEDGER_FILE, plan.authored.ledger.to_site_text(appended.as_deref()).as_bytes())?;
    let files = staging.finish()?;
    renders.finish();
    watch.lap("swap");
    if let Some(text) = appended {
        write_ledger(&order.content.join(LEDGER_FILE), &text)?;
    }
    Ok(Report {
        pages,
        new_entries: plan.numbering.new.len(),
        files,
        parts: watch.stop(),
        has_origin: plan.authored.site.origin.is_some(),
        pictures,
        waiting: find_waiting(&plan),
        warnings,
    })
}

/// Returns the name of the page record. Sites that share a cache are told apart by their output folders. Previews use a
/// new folder each time and share one record: of two at once, each finds that the other's files are not its own.
fn record_name(order: &Order<'_>, out: &Path) -> String {
    if order.with_drafts { "pratinjau".to_owned() } else { short_hash(out.as_os_str().as_encoded_bytes()) }
}

/// Produces the pictures. A file that only looks like a picture is a problem like any other.
fn make_pictures(plan: &mut Plan, cache: &PictureCache, progress: &Progress) -> Result<PictureSummary, Rejected> {
    let mut problems = Problems::default();
    let summary = produce_pictures(plan, cache, progress, &mut problems)?;
    if problems.is_empty() { Ok(summary) } else { Err(Rejected::Problems(problems.into_sorted())) }
}

/// Writes the files of the shell, and keeps those of the previous release.
fn put_shell(staging: &Staging, shell: &Shell, stylesheet: &Stylesheet, out: &Path) -> Result<(), Failure> {
    staging.put(&stylesheet.name, stylesheet.css.as_bytes())?;
    for file in &shell.files {
        let bytes = fs::read(&file.path).map_err(|error| Failure::io("membaca", &file.path, &error))?;
        staging.put(&file.name, &bytes)?;
    }
    let names = shell.files.iter().map(|file| &file.name).chain([&stylesheet.name]);
    keep_last_release(staging, out, &shell.release, names.filter(|name| has_hash(name)).cloned().collect())
}

fn find_waiting(plan: &Plan) -> Vec<Waiting> {
    let hidden = plan.authored.entries.iter().filter(|entry| !entry.is_published(plan.at));
    let waiting = hidden.map(|entry| Waiting {
        file: entry.place.file.to_string(),
        published_at: (!entry.is_draft).then_some(entry.published_at.at),
    });
    waiting.collect()
}

fn server_file(plan: &Plan) -> ServerFile {
    let site = &plan.authored.site;
    ServerFile {
        schema: 1,
        embed_origins: site.embed_origins.clone(),
        origin: site.origin.as_ref().map(ToString::to_string),
        is_preview: plan.is_preview,
    }
}

fn preview_notice() -> UrgentNotice {
    UrgentNotice {
        id: "pratinjau".to_owned(),
        title: "Pratinjau".to_owned(),
        text: "Halaman ini memuat tulisan yang belum terbit. Jangan disebarkan.".to_owned(),
        is_emergency: true,
    }
}

/// Writes the feeds and the files that search engines request.
fn put_for_machines(staging: &Staging, plan: &Plan, site: &Site, feeds: &Feeds) -> Result<(), Failure> {
    let origin = plan.authored.site.origin.as_ref();
    for (path, bytes) in feeds.files(site, origin)? {
        staging.put(&path, &bytes)?;
    }
    for (name, text) in sitemap_files(plan, &site.base) {
        staging.put(&name, text.as_bytes())?;
    }
    if let Some(file) = opensearch_file(site, origin) {
        staging.put(OPENSEARCH_PATH, file.as_bytes())?;
    }
    staging.put("robots.txt", robots_file(origin, &site.base, plan.is_preview).as_bytes())?;
    // Link previews need a complete URL, so without an origin there is no picture for them.
    if origin.is_some() { staging.put(&site_share_path(), SITE_SHARE) } else { Ok(()) }
}
