//! The schemas in docs/schema match the types.

use publisher::schema::schemas;
use std::{fs, path::Path};

#[test]
fn the_committed_schemas_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    for (name, text) in schemas().unwrap() {
        let committed = fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(committed, text, "{name}: run `warta schema --out docs/schema`");
    }
}
