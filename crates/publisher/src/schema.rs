//! JSON Schemas of the published formats, from the Rust types.

use crate::failure::Failure;
use model::{page::Twin, postings::Postings, site::Site};
use schemars::{JsonSchema, schema_for};
use std::{fs, path::Path};

/// Returns every schema, as file name → text.
///
/// # Errors
/// When a schema cannot be written as JSON.
pub fn schemas() -> Result<[(&'static str, String); 3], Failure> {
    Ok([
        ("postings.schema.json", text::<Postings>()?),
        ("site.schema.json", text::<Site>()?),
        ("twin.schema.json", text::<Twin>()?),
    ])
}

fn text<T: JsonSchema>() -> Result<String, Failure> {
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema_for!(T))?))
}

/// Writes the schemas into a folder.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::io("membuat", folder, &error))?;
    for (name, text) in schemas()? {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("menulis", &path, &error))?;
    }
    Ok(())
}
