// The publisher writes this into the first line of `sw.js` (`crates/publisher/src/service_worker.rs`): the release, the
// path that the portal is served under, and the files of the release with their integrity.
declare const WARTA: { release: string; base: string; shell: [name: string, integrity: string][] };
