//! Names that Rust and JavaScript share: the app and the publisher use these constants, the scripts use
//! `src/contract/names.ts`, which `cargo xtask names` writes from this file.
//!
//! The name of a constant ends in the kind of what it names: `_CACHE`, `_HEADER`, `_KEY`, `_ATTRIBUTE`, `_EVENT`,
//! `_ID`, `_FILE`; the values of an attribute begin with its word, like `MODE_REPLACE`. Readers' devices hold the
//! caches, headers and keys: if one is renamed, what is stored under its old name is lost.

// Caches on the reader's device.

/// The beginning of the name of each cache of the portal.
pub const CACHES_PREFIX: &str = "warta-";
/// The files of one release and its page `/tersimpan/`; the name of the release follows. The service worker fills it
/// with all of these files or deletes it.
pub const SHELL_CACHE_PREFIX: &str = "warta-kulit-";
/// Pages that the reader has opened, with their data, and the data of pages that the app has fetched ahead.
pub const PAGES_CACHE: &str = "warta-dibaca";
/// Pictures that were shown.
pub const PICTURES_CACHE: &str = "warta-gambar";
/// Entries that the reader has saved. `src/library/` fills it; the service worker renews the copies in it, and deletes
/// only what was removed from the portal for good.
pub const SAVED_CACHE: &str = "warta-simpanan";
/// Files of the search index.
pub const INDEX_CACHE: &str = "warta-cari";

// Headers of the copies in these caches.

/// The time at which a copy was taken (RFC 3339).
pub const KEPT_AT_HEADER: &str = "warta-kept-at";
/// The release that a copied page belongs to.
pub const RELEASE_HEADER: &str = "warta-release";
/// The time at which the reader opened the page of a copy.
pub const OPENED_AT_HEADER: &str = "warta-opened-at";
/// On the data of a saved entry: the time at which it was saved.
pub const SAVED_AT_HEADER: &str = "warta-saved-at";
/// On the data of a saved entry: the size of all its files, in bytes.
pub const SIZE_HEADER: &str = "warta-size";
/// On the data of a saved entry: the addresses of its pictures, separated by spaces.
pub const PICTURES_HEADER: &str = "warta-pictures";

// Why a copy is shown.

/// The header with which the service worker marks an answer that is a copy: the reason, a space, and the time of the
/// copy. A reason is one of the three below or the status of the server's answer.
pub const KEPT_HEADER: &str = "warta-kept";
/// There is no connection.
pub const OFFLINE_REASON: &str = "offline";
/// The server did not answer in time.
pub const TIMEOUT_REASON: &str = "timeout";
/// The server's answer was no data of the portal.
pub const MALFORMED_REASON: &str = "malformed";

// Keys in the browser's storage.

/// The colour theme: [`THEME_LIGHT`] or [`THEME_DARK`].
pub const THEME_KEY: &str = "warta-theme";
/// The text size.
pub const TEXT_SIZE_KEY: &str = "warta-text";
/// Whether pictures wait until the reader asks for them.
pub const SAVER_KEY: &str = "warta-saver";
/// Whether the key "/" leads to the search.
pub const SEARCH_SHORTCUT_KEY: &str = "warta-key";
/// The id of the urgent notice that the reader has closed.
pub const NOTE_KEY: &str = "warta-note";
/// When the reader was here before, as JSON: `{"last_seen":1795000000,"previous":null}`, in seconds since 1970.
/// `previous` is the end of the visit before this one.
pub const VISIT_KEY: &str = "warta-visit";
/// Whether the reader was asked to install the portal.
pub const INSTALL_KEY: &str = "warta-install";

// Keys in the storage of one tab.

/// The reader's positions on the entries of the session history, as JSON:
/// `[{"key":1795000000000,"scroll":120,"focus":{"tag":"a","index":7,"href":"/"}}]`. `key` is `history.state`; `focus`
/// may be `null`.
pub const POSITIONS_KEY: &str = "warta-positions";
/// The mode in which the app starts in this tab: [`MODE_REPLACE`] or [`MODE_OFF`].
pub const MODE_KEY: &str = "warta-mode";
/// Whether the reader has reloaded the page because the app had failed.
pub const RELOADED_KEY: &str = "warta-reloaded";
/// Whether the reader has closed the notice that the app has failed.
pub const DISMISSED_KEY: &str = "warta-dismissed";

// Attributes of the `html` element.

/// The state of the app: one of the four below.
pub const APP_ATTRIBUTE: &str = "data-app";
/// The app starts when the reader uses something that needs it.
pub const APP_WAITING: &str = "waiting";
/// The app is being loaded.
pub const APP_LOADING: &str = "loading";
/// The page works through the app.
pub const APP_READY: &str = "ready";
/// The app could not start, or has failed.
pub const APP_FAILED: &str = "failed";
/// While the address bar is ahead of the screen: the address of the page on the screen, or empty if only a load can
/// bring the two together.
pub const SCREEN_ATTRIBUTE: &str = "data-screen";
/// The service worker has put the data of another page into this document, so the app builds the page anew.
pub const BUILD_ATTRIBUTE: &str = "data-build";
/// The page is a copy: its time.
pub const KEPT_AT_ATTRIBUTE: &str = "data-kept-at";
/// The page is a copy, or missing: the reason.
pub const KEPT_WHY_ATTRIBUTE: &str = "data-kept-why";
/// The page is not on the device; the document is `/tersimpan/` instead.
pub const MISSING_ATTRIBUTE: &str = "data-missing";
/// The colour theme; empty: as the system is set.
pub const THEME_ATTRIBUTE: &str = "data-theme";
/// The light theme.
pub const THEME_LIGHT: &str = "light";
/// The dark theme.
pub const THEME_DARK: &str = "dark";
/// The text size; empty: as the browser is set.
pub const TEXT_SIZE_ATTRIBUTE: &str = "data-text";
/// [`SAVER_ON`] if the pictures of this page wait until the reader asks for them.
pub const SAVER_ATTRIBUTE: &str = "data-saver";
/// Pictures wait.
pub const SAVER_ON: &str = "1";
/// As [`SEARCH_SHORTCUT_KEY`].
pub const SEARCH_SHORTCUT_ATTRIBUTE: &str = "data-key";
/// As [`NOTE_KEY`].
pub const NOTE_ATTRIBUTE: &str = "data-note";

// Attributes of the script elements.

/// The path that the portal is served under.
pub const BASE_ATTRIBUTE: &str = "data-base";
/// The address of the app's glue.
pub const GLUE_ATTRIBUTE: &str = "data-glue";
/// The address of the app's wasm.
pub const WASM_ATTRIBUTE: &str = "data-wasm";
/// The address of the app's style sheet.
pub const STYLE_ATTRIBUTE: &str = "data-style";
/// The address of the library (`src/library/`).
pub const LIBRARY_ATTRIBUTE: &str = "data-library";
/// The end of the names of four more attributes: `data-glue-integrity` holds the integrity of the file that `data-glue`
/// names, and so on.
pub const INTEGRITY_SUFFIX: &str = "-integrity";
/// The address of the service worker; missing in a preview.
pub const WORKER_ATTRIBUTE: &str = "data-worker";
/// The address of the search worker, a space, and its name, which holds its settings.
pub const SEARCH_ATTRIBUTE: &str = "data-search";
/// How the app starts, written by `boot.js` before it loads the app: [`MODE_TAKE_OVER`] or
/// [`MODE_REPLACE`].
pub const MODE_ATTRIBUTE: &str = "data-mode";
/// The app takes the published page over in place.
pub const MODE_TAKE_OVER: &str = "take-over";
/// The app builds the page anew.
pub const MODE_REPLACE: &str = "replace";
/// The app does not start. Only [`MODE_KEY`] has this value.
pub const MODE_OFF: &str = "off";
/// The sites that may show entries and lists of the portal in a frame, separated by spaces.
pub const ORIGINS_ATTRIBUTE: &str = "data-origins";

// Attributes of parts of the page.

/// What a button of the notice of [`BOOT_NOTICE_ID`] does: [`ACTION_RELOAD`] or [`ACTION_DISMISS`].
pub const ACTION_ATTRIBUTE: &str = "data-boot";
/// Loads the page again.
pub const ACTION_RELOAD: &str = "reload";
/// Closes the notice.
pub const ACTION_DISMISS: &str = "dismiss";
/// The name of a prompt: one of the three below.
pub const PROMPT_ATTRIBUTE: &str = "data-prompt";
/// There is a new version.
pub const PROMPT_UPDATE: &str = "update";
/// The portal can be installed.
pub const PROMPT_INSTALL: &str = "install";
/// The portal can be installed, but only from a menu of the browser.
pub const PROMPT_INSTALL_BY_HAND: &str = "install-by-hand";
/// What a button of a prompt answers: one of the three below.
pub const ANSWER_ATTRIBUTE: &str = "data-answer";
/// Loads the new version.
pub const ANSWER_RELOAD: &str = "reload";
/// Installs the portal.
pub const ANSWER_INSTALL: &str = "install";
/// Closes the prompt.
pub const ANSWER_LATER: &str = "later";
/// On the line about the connection: its words when there is no connection.
pub const OFFLINE_WORDS_ATTRIBUTE: &str = "data-offline";
/// On the line about the connection: its words when the page is a copy.
pub const COPY_WORDS_ATTRIBUTE: &str = "data-copy";
/// On the button that saves an entry: the path of the entry.
pub const SAVE_ATTRIBUTE: &str = "data-save";
/// On what works only while the app runs.
pub const NEEDS_APP_ATTRIBUTE: &str = "data-needs-app";
/// On a link to a page that cannot be opened now: words that say so.
pub const UNAVAILABLE_ATTRIBUTE: &str = "data-unavailable";
/// On a frame that another site shows.
pub const FRAME_ATTRIBUTE: &str = "data-warta";

// Events and messages between windows.

/// The page works through the app from now on.
pub const READY_EVENT: &str = "warta:ready";
/// The app has failed; `detail` is the reason.
pub const FAILED_EVENT: &str = "warta:failed";
/// There is nothing that the app could take over; `detail` is the reason.
pub const REFUSED_EVENT: &str = "warta:refused";
/// The app has opened a page; `detail` is the time of a copy, or null.
pub const OPENED_EVENT: &str = "warta:opened";
/// The type of the message in which a frame tells its height to the page around it.
pub const HEIGHT_MESSAGE: &str = "warta:height";

// Ids of elements.

/// The one element that the app owns.
pub const APP_ID: &str = "warta-app";
/// The data that a page carries.
pub const DATA_ID: &str = "warta-data";
/// The boot script.
pub const BOOT_ID: &str = "boot";
/// The notice that the app has failed.
pub const BOOT_NOTICE_ID: &str = "boot-notice";
/// The line about the connection.
pub const CONNECTION_LINE_ID: &str = "connection-line";
/// The place on `/tersimpan/` that `src/library/` fills.
pub const LIBRARY_ID: &str = "library";
/// What happened to the entry that the reader wanted to save.
pub const SAVE_STATUS_ID: &str = "save_status";
/// On `/sematkan/`: the form.
pub const EMBED_FORM_ID: &str = "embed_form";
/// Its field for the kind: a list or a frame.
pub const EMBED_KIND_ID: &str = "kind";
/// Its field for the section.
pub const EMBED_SECTION_ID: &str = "section";
/// Its field for the address of an entry.
pub const EMBED_ENTRY_ID: &str = "entry";
/// Its field for the number of entries.
pub const EMBED_LIMIT_ID: &str = "limit";
/// Its field for the theme.
pub const EMBED_THEME_ID: &str = "theme";
/// The lines to copy.
pub const EMBED_CODE_ID: &str = "embed_code";
/// The button that copies them.
pub const EMBED_COPY_ID: &str = "embed_copy";
/// What happened to the copy.
pub const EMBED_STATUS_ID: &str = "embed_status";
/// The preview.
pub const EMBED_PREVIEW_ID: &str = "embed_preview";
/// The field for the address of the other site.
pub const EMBED_HOST_ID: &str = "host";
/// What could keep that site from showing a frame.
pub const EMBED_CHECKS_ID: &str = "embed_checks";

// Files and folders of the published site, below its base.

/// The twin of a page, in the folder of the page.
pub const TWIN_FILE: &str = "index.json";
/// What all pages have in common.
pub const SITE_FILE: &str = "site.json";
/// The paths of the pages that were removed for good.
pub const GONE_FILE: &str = "gone.json";
/// The page of what is on the device, which also stands in for a page that is not on the device.
pub const SAVED_FOLDER: &str = "tersimpan";
/// Pictures and other files that entries name.
pub const MEDIA_FOLDER: &str = "media";
/// The search index.
pub const INDEX_FOLDER: &str = "cari/indeks";
/// The file of the search index that is read first.
pub const MANIFEST_FILE: &str = "cari/indeks/manifes.bin";
/// Pages for the frames of other sites.
pub const EMBED_FOLDER: &str = "sematkan";
