//! What the HTML standard says of tags and attributes.

/// Elements without content (section 13.1.2).
pub(crate) fn is_void(tag: &str) -> bool {
    const VOID: [&str; 13] =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
    VOID.contains(&tag)
}

/// Elements whose text is not unescaped when the page is parsed (section 13.1.2), so that an escaped text would change
/// its meaning.
pub(crate) fn is_raw(tag: &str) -> bool {
    matches!(tag, "script" | "style")
}

/// Boolean attributes (section 2.3.2), and `hidden` and `download`, whose empty value means the same as the name alone.
#[cfg(feature = "ssr")]
pub(crate) fn is_boolean(attribute: &str) -> bool {
    const BOOLEAN: [&str; 25] = [
        "allowfullscreen",
        "async",
        "autofocus",
        "autoplay",
        "checked",
        "controls",
        "default",
        "defer",
        "disabled",
        "download",
        "formnovalidate",
        "hidden",
        "inert",
        "ismap",
        "itemscope",
        "loop",
        "multiple",
        "muted",
        "nomodule",
        "novalidate",
        "open",
        "playsinline",
        "readonly",
        "required",
        "selected",
    ];
    BOOLEAN.contains(&attribute)
}
