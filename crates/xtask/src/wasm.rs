//! Reading and writing the parts of a wasm file.

/// The sections by their numbers.
pub(crate) const CUSTOM: u8 = 0;
pub(crate) const IMPORT: u8 = 2;
pub(crate) const CODE: u8 = 10;

/// What every wasm file begins with: its mark and the version of the format.
const BEGINNING: &[u8] = b"\0asm\x01\0\0\0";
const KIND_FUNCTION: u8 = 0;

/// A section: its number and its content.
pub(crate) type Section<'wasm> = (u8, &'wasm [u8]);

/// A function that the wasm imports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Import<'wasm> {
    pub(crate) module: &'wasm str,
    pub(crate) name: &'wasm str,
    /// The number of its type.
    pub(crate) signature: usize,
}

/// Splits a file into its sections.
pub(crate) fn read_sections(wasm: &[u8]) -> Option<Vec<Section<'_>>> {
    let mut reader = Reader(wasm.strip_prefix(BEGINNING)?);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        sections.push((reader.byte()?, reader.bytes()?));
    }
    Some(sections)
}

/// Puts sections together to a file.
pub(crate) fn write_sections(sections: &[Section<'_>]) -> Vec<u8> {
    let mut wasm = BEGINNING.to_vec();
    for (id, content) in sections {
        wasm.push(*id);
        write_bytes(&mut wasm, content);
    }
    wasm
}

/// Reads an import section; `None` if anything but functions is imported.
pub(crate) fn read_imports(section: &[u8]) -> Option<Vec<Import<'_>>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    let imports = (0..count).map(|_| {
        let (module, name) = (reader.bytes()?, reader.bytes()?);
        let (module, name) = (str::from_utf8(module).ok()?, str::from_utf8(name).ok()?);
        (reader.byte()? == KIND_FUNCTION).then_some(())?;
        Some(Import { module, name, signature: reader.number()? })
    });
    imports.collect()
}

/// Writes the content of an import section.
pub(crate) fn write_imports(imports: &[Import<'_>]) -> Vec<u8> {
    let mut section = Vec::new();
    write_number(&mut section, imports.len());
    for Import { module, name, signature } in imports {
        write_bytes(&mut section, module.as_bytes());
        write_bytes(&mut section, name.as_bytes());
        section.push(KIND_FUNCTION);
        write_number(&mut section, *signature);
    }
    section
}

/// Reads a code section: the functions' bodies.
pub(crate) fn read_bodies(section: &[u8]) -> Option<Vec<&[u8]>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    (0..count).map(|_| reader.bytes()).collect()
}

/// What is left to read.
struct Reader<'wasm>(&'wasm [u8]);

impl<'wasm> Reader<'wasm> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    /// Reads a number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0_usize, 0_u32);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
    }

    /// Reads bytes that follow their own count.
    fn bytes(&mut self) -> Option<&'wasm [u8]> {
        let count = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }
}

/// Writes a number in LEB128.
pub(crate) fn write_number(into: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7F).unwrap_or_default();
        number >>= 7;
        into.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

/// Writes bytes after their count.
pub(crate) fn write_bytes(into: &mut Vec<u8>, bytes: &[u8]) {
    write_number(into, bytes.len());
    into.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    const IMPORTS: [Import<'static>; 2] = [
        Import { module: "./glue.js", name: "f", signature: 0 },
        Import { module: "./glue.js", name: "g", signature: 300 },
    ];

    #[test]
    fn a_number_is_read_as_it_was_written() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, 5_000_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            let mut reader = Reader(&bytes);
            assert_eq!((reader.number(), reader.0.len()), (Some(number), 0));
        }
    }

    #[test]
    fn sections_and_imports_are_read_as_they_were_written() {
        let section = write_imports(&IMPORTS);
        let wasm = write_sections(&[(IMPORT, &section), (CODE, &[1, 3, 7, 8, 9]), (CUSTOM, b"\x01x")]);
        let sections = read_sections(&wasm).unwrap();
        assert_eq!(sections, [(IMPORT, section.as_slice()), (CODE, &[1, 3, 7, 8, 9]), (CUSTOM, b"\x01x")]);
        assert_eq!(read_imports(&section).unwrap(), IMPORTS);
        assert_eq!(read_bodies(&[1, 3, 7, 8, 9]).unwrap(), [[7, 8, 9]]);
    }

    #[test]
    fn what_is_broken_or_imports_more_than_functions_is_refused() {
        let memory = [1, 1, b'm', 1, b'f', 2, 0, 1];
        assert_eq!(read_imports(&memory), None);
        assert_eq!(read_sections(b"\0asm\x02\0\0\0"), None);
        let wasm = write_sections(&[(CODE, &[1, 3, 7, 8, 9])]);
        assert_eq!(read_sections(wasm.get(..wasm.len() - 1).unwrap()), None);
        assert_eq!(read_bodies(&[2, 3, 7, 8, 9]), None);
    }
}
