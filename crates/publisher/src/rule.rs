//! The rules that a text is checked by, besides what makes it unpublishable. Each has a name and a weight, and can be
//! allowed for one file with a reason.

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing is published until it is mended.
    Error,
    /// It is reported, and the site is published.
    Warning,
}

impl Level {
    /// Returns the word that an editor reads.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Error => "masalah",
            Self::Warning => "peringatan",
        }
    }
}

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The words of a link say where it leads (WCAG 2.2, 2.4.4).
    LinkText,
    /// An alternative text says what a picture shows (WCAG 2.2, 1.1.1).
    AltText,
    /// An announcement has its words in the page, not only in a PDF (UU 14/2008 on public information, article 7).
    AnnouncementText,
    /// An announcement that binds has a number.
    AnnouncementNumber,
    /// An announcement that binds has a signatory.
    AnnouncementSignatory,
    /// Words of the template that nobody has replaced.
    SampleText,
    /// Marks of Markdown, or of another program, that readers would see as letters.
    LeftoverMarks,
    /// An address in the place of the name of what it leads to (WCAG 2.2, 2.4.4).
    BareAddress,
    /// A sentence that must be read twice.
    LongSentence,
    /// A title in capitals, which screen readers may spell.
    CapitalTitle,
    /// A title that cards and search engines cut off.
    LongTitle,
    /// A summary that cards and search engines cut off.
    LongSummary,
    /// A colour profile that cannot be read.
    ColourProfile,
    /// An allowance that nothing needs.
    UnusedAllowance,
}

impl Rule {
    /// All rules, in the order of docs/authoring.md.
    pub const ALL: [Self; 14] = [
        Self::LinkText,
        Self::AltText,
        Self::AnnouncementText,
        Self::AnnouncementNumber,
        Self::AnnouncementSignatory,
        Self::SampleText,
        Self::LeftoverMarks,
        Self::BareAddress,
        Self::LongSentence,
        Self::CapitalTitle,
        Self::LongTitle,
        Self::LongSummary,
        Self::ColourProfile,
        Self::UnusedAllowance,
    ];

    /// Returns its name, as `[[allow]]` takes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LinkText => "teks-tautan",
            Self::AltText => "teks-alternatif",
            Self::AnnouncementText => "pengumuman-tanpa-teks",
            Self::AnnouncementNumber => "pengumuman-tanpa-nomor",
            Self::AnnouncementSignatory => "pengumuman-tanpa-penanda-tangan",
            Self::SampleText => "teks-contoh",
            Self::LeftoverMarks => "tanda-tersisa",
            Self::BareAddress => "alamat-tanpa-nama",
            Self::LongSentence => "kalimat-panjang",
            Self::CapitalTitle => "judul-huruf-besar",
            Self::LongTitle => "judul-panjang",
            Self::LongSummary => "ringkasan-panjang",
            Self::ColourProfile => "profil-warna",
            Self::UnusedAllowance => "pengecualian-tak-dipakai",
        }
    }

    /// Returns how much it weighs.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::LinkText
            | Self::AltText
            | Self::AnnouncementText
            | Self::AnnouncementNumber
            | Self::AnnouncementSignatory
            | Self::SampleText => Level::Error,
            Self::LeftoverMarks
            | Self::BareAddress
            | Self::LongSentence
            | Self::CapitalTitle
            | Self::LongTitle
            | Self::LongSummary
            | Self::ColourProfile
            | Self::UnusedAllowance => Level::Warning,
        }
    }

    /// Returns the rule of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_found_by_its_name_and_told_to_editors() {
        let guide = include_str!("../../../docs/authoring.md");
        for rule in Rule::ALL {
            assert_eq!(Rule::find(rule.name()), Some(rule));
            assert!(guide.contains(&format!("| `{}` | {} |", rule.name(), rule.level().label())), "{rule:?}");
        }
    }
}
