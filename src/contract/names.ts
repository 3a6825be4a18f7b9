// Generated from crates/model/src/names.rs by `cargo xtask names`; a test fails if it is not current.

// An enum, because esbuild writes its values where they are used; constants would make `boot.js` 195 bytes longer.
export enum Name {
  // Caches on the reader's device.

  // The beginning of the name of each cache of the portal.
  CACHES_PREFIX = "warta-",
  // The files of one release and its page `/tersimpan/`; the name of the release follows. The service worker fills it
  // with all of these files or deletes it.
  SHELL_CACHE_PREFIX = "warta-kulit-",
  // Pages that the reader has opened, with their data, and the data of pages that the app has fetched ahead.
  PAGES_CACHE = "warta-dibaca",
  // Pictures that were shown.
  PICTURES_CACHE = "warta-gambar",
  // Entries that the reader has saved. `src/library/` fills it; the service worker renews the copies in it, and deletes
  // only what was removed from the portal for good.
  SAVED_CACHE = "warta-simpanan",
  // Files of the search index.
  INDEX_CACHE = "warta-cari",

  // Headers of the copies in these caches.

  // The time at which a copy was taken (RFC 3339).
  KEPT_AT_HEADER = "warta-kept-at",
  // The release that a copied page belongs to.
  RELEASE_HEADER = "warta-release",
  // The time at which the reader opened the page of a copy.
  OPENED_AT_HEADER = "warta-opened-at",
  // On the data of a saved entry: the time at which it was saved.
  SAVED_AT_HEADER = "warta-saved-at",
  // On the data of a saved entry: the size of all its files, in bytes.
  SIZE_HEADER = "warta-size",
  // On the data of a saved entry: the addresses of its pictures, separated by spaces.
  PICTURES_HEADER = "warta-pictures",

  // Why a copy is shown.

  // The header with which the service worker marks an answer that is a copy: the reason, a space, and the time of the
  // copy. A reason is one of the three below or the status of the server's answer.
  KEPT_HEADER = "warta-kept",
  // There is no connection.
  OFFLINE_REASON = "offline",
  // The server did not answer in time.
  TIMEOUT_REASON = "timeout",
  // The server's answer was no data of the portal.
  MALFORMED_REASON = "malformed",

  // Keys in the browser's storage.

  // The colour theme: `THEME_LIGHT` or `THEME_DARK`.
  THEME_KEY = "warta-theme",
  // The text size.
  TEXT_SIZE_KEY = "warta-text",
  // Whether pictures wait until the reader asks for them.
  SAVER_KEY = "warta-saver",
  // Whether the key "/" leads to the search.
  SEARCH_SHORTCUT_KEY = "warta-key",
  // The id of the urgent notice that the reader has closed.
  NOTE_KEY = "warta-note",
  // When the reader was here before, as JSON: `{"last_seen":1795000000,"previous":null}`, in seconds since 1970.
  // `previous` is the end of the visit before this one.
  VISIT_KEY = "warta-visit",
  // Whether the reader was asked to install the portal.
  INSTALL_KEY = "warta-install",

  // Keys in the storage of one tab.

  // The reader's positions on the entries of the session history, as JSON:
  // `[{"key":1795000000000,"scroll":120,"focus":{"tag":"a","index":7,"href":"/"}}]`. `key` is `history.state`; `focus`
  // may be `null`.
  POSITIONS_KEY = "warta-positions",
  // The mode in which the app starts in this tab: `MODE_REPLACE` or `MODE_OFF`.
  MODE_KEY = "warta-mode",
  // Whether the reader has reloaded the page because the app had failed.
  RELOADED_KEY = "warta-reloaded",
  // Whether the reader has closed the notice that the app has failed.
  DISMISSED_KEY = "warta-dismissed",

  // Attributes of the `html` element.

  // The state of the app: one of the four below.
  APP_ATTRIBUTE = "data-app",
  // The app starts when the reader uses something that needs it.
  APP_WAITING = "waiting",
  // The app is being loaded.
  APP_LOADING = "loading",
  // The page works through the app.
  APP_READY = "ready",
  // The app could not start, or has failed.
  APP_FAILED = "failed",
  // While the address bar is ahead of the screen: the address of the page on the screen, or empty if only a load can
  // bring the two together.
  SCREEN_ATTRIBUTE = "data-screen",
  // The service worker has put the data of another page into this document, so the app builds the page anew.
  BUILD_ATTRIBUTE = "data-build",
  // The page is a copy: its time.
  KEPT_AT_ATTRIBUTE = "data-kept-at",
  // The page is a copy, or missing: the reason.
  KEPT_WHY_ATTRIBUTE = "data-kept-why",
  // The page is not on the device; the document is `/tersimpan/` instead.
  MISSING_ATTRIBUTE = "data-missing",
  // The colour theme; empty: as the system is set.
  THEME_ATTRIBUTE = "data-theme",
  // The light theme.
  THEME_LIGHT = "light",
  // The dark theme.
  THEME_DARK = "dark",
  // The text size; empty: as the browser is set.
  TEXT_SIZE_ATTRIBUTE = "data-text",
  // `SAVER_ON` if the pictures of this page wait until the reader asks for them.
  SAVER_ATTRIBUTE = "data-saver",
  // Pictures wait.
  SAVER_ON = "1",
  // As `SEARCH_SHORTCUT_KEY`.
  SEARCH_SHORTCUT_ATTRIBUTE = "data-key",
  // As `NOTE_KEY`.
  NOTE_ATTRIBUTE = "data-note",

  // Attributes of the script elements.

  // The path that the portal is served under.
  BASE_ATTRIBUTE = "data-base",
  // The address of the app's glue.
  GLUE_ATTRIBUTE = "data-glue",
  // The address of the app's wasm.
  WASM_ATTRIBUTE = "data-wasm",
  // The address of the app's style sheet.
  STYLE_ATTRIBUTE = "data-style",
  // The address of the library (`src/library/`).
  LIBRARY_ATTRIBUTE = "data-library",
  // The end of the names of four more attributes: `data-glue-integrity` holds the integrity of the file that `data-glue`
  // names, and so on.
  INTEGRITY_SUFFIX = "-integrity",
  // The address of the service worker; missing in a preview.
  WORKER_ATTRIBUTE = "data-worker",
  // The address of the search worker, a space, and its name, which holds its settings.
  SEARCH_ATTRIBUTE = "data-search",
  // How the app starts, written by `boot.js` before it loads the app: `MODE_TAKE_OVER` or
  // `MODE_REPLACE`.
  MODE_ATTRIBUTE = "data-mode",
  // The app takes the published page over in place.
  MODE_TAKE_OVER = "take-over",
  // The app builds the page anew.
  MODE_REPLACE = "replace",
  // The app does not start. Only `MODE_KEY` has this value.
  MODE_OFF = "off",
  // The sites that may show entries and lists of the portal in a frame, separated by spaces.
  ORIGINS_ATTRIBUTE = "data-origins",

  // Attributes of parts of the page.

  // What a button of the notice of `BOOT_NOTICE_ID` does: `ACTION_RELOAD` or `ACTION_DISMISS`.
  ACTION_ATTRIBUTE = "data-boot",
  // Loads the page again.
  ACTION_RELOAD = "reload",
  // Closes the notice.
  ACTION_DISMISS = "dismiss",
  // The name of a prompt: one of the three below.
  PROMPT_ATTRIBUTE = "data-prompt",
  // There is a new version.
  PROMPT_UPDATE = "update",
  // The portal can be installed.
  PROMPT_INSTALL = "install",
  // The portal can be installed, but only from a menu of the browser.
  PROMPT_INSTALL_BY_HAND = "install-by-hand",
  // What a button of a prompt answers: one of the three below.
  ANSWER_ATTRIBUTE = "data-answer",
  // Loads the new version.
  ANSWER_RELOAD = "reload",
  // Installs the portal.
  ANSWER_INSTALL = "install",
  // Closes the prompt.
  ANSWER_LATER = "later",
  // On the line about the connection: its words when there is no connection.
  OFFLINE_WORDS_ATTRIBUTE = "data-offline",
  // On the line about the connection: its words when the page is a copy.
  COPY_WORDS_ATTRIBUTE = "data-copy",
  // On the button that saves an entry: the path of the entry.
  SAVE_ATTRIBUTE = "data-save",
  // On what works only while the app runs.
  NEEDS_APP_ATTRIBUTE = "data-needs-app",
  // On a link to a page that cannot be opened now: words that say so.
  UNAVAILABLE_ATTRIBUTE = "data-unavailable",
  // On a frame that another site shows.
  FRAME_ATTRIBUTE = "data-warta",

  // Events and messages between windows.

  // The page works through the app from now on.
  READY_EVENT = "warta:ready",
  // The app has failed; `detail` is the reason.
  FAILED_EVENT = "warta:failed",
  // There is nothing that the app could take over; `detail` is the reason.
  REFUSED_EVENT = "warta:refused",
  // The app has opened a page; `detail` is the time of a copy, or null.
  OPENED_EVENT = "warta:opened",
  // The type of the message in which a frame tells its height to the page around it.
  HEIGHT_MESSAGE = "warta:height",

  // Ids of elements.

  // The one element that the app owns.
  APP_ID = "warta-app",
  // The data that a page carries.
  DATA_ID = "warta-data",
  // The boot script.
  BOOT_ID = "boot",
  // The notice that the app has failed.
  BOOT_NOTICE_ID = "boot-notice",
  // The line about the connection.
  CONNECTION_LINE_ID = "connection-line",
  // The place on `/tersimpan/` that `src/library/` fills.
  LIBRARY_ID = "library",
  // What happened to the entry that the reader wanted to save.
  SAVE_STATUS_ID = "save_status",
  // On `/sematkan/`: the form.
  EMBED_FORM_ID = "embed_form",
  // Its field for the kind: a list or a frame.
  EMBED_KIND_ID = "kind",
  // Its field for the section.
  EMBED_SECTION_ID = "section",
  // Its field for the address of an entry.
  EMBED_ENTRY_ID = "entry",
  // Its field for the number of entries.
  EMBED_LIMIT_ID = "limit",
  // Its field for the theme.
  EMBED_THEME_ID = "theme",
  // The lines to copy.
  EMBED_CODE_ID = "embed_code",
  // The button that copies them.
  EMBED_COPY_ID = "embed_copy",
  // What happened to the copy.
  EMBED_STATUS_ID = "embed_status",
  // The preview.
  EMBED_PREVIEW_ID = "embed_preview",
  // The field for the address of the other site.
  EMBED_HOST_ID = "host",
  // What could keep that site from showing a frame.
  EMBED_CHECKS_ID = "embed_checks",

  // Files and folders of the published site, below its base.

  // The twin of a page, in the folder of the page.
  TWIN_FILE = "index.json",
  // What all pages have in common.
  SITE_FILE = "site.json",
  // The paths of the pages that were removed for good.
  GONE_FILE = "gone.json",
  // The page of what is on the device, which also stands in for a page that is not on the device.
  SAVED_FOLDER = "tersimpan",
  // Pictures and other files that entries name.
  MEDIA_FOLDER = "media",
  // The search index.
  INDEX_FOLDER = "cari/indeks",
  // The file of the search index that is read first.
  MANIFEST_FILE = "cari/indeks/manifes.bin",
  // Pages for the frames of other sites.
  EMBED_FOLDER = "sematkan",
}
