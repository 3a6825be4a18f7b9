//! Which colours the numbers of a picture stand for. Every file made from a picture is in sRGB: every browser shows a
//! file without a profile as sRGB, and a profile in each width would cost more than the picture.

use image::ImageDecoder;
use moxcms::{Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile, MatrixCoefficients};
use moxcms::{ToneReprCurve, TransferCharacteristics, XyY};
use png::{CodingIndependentCodePoints, ScaledFloat, SourceChromaticities};

/// The colours that a picture states.
#[derive(Debug)]
pub(super) enum Colours {
    /// sRGB, or nothing stated, which is shown as sRGB.
    Srgb,
    /// The colours of a profile.
    Profile(Box<ColorProfile>),
    /// A profile that cannot be read. Browsers show such a picture as sRGB, and so does the portal.
    Unreadable,
    /// Numbers for screens that are brighter than paper (PQ, HLG), or in the limited range of television. They would
    /// come out dark unless somebody chooses what is white, which the publisher cannot do.
    Bright,
}

/// PQ and HLG in Rec. ITU-T H.273, table 3.
const BRIGHT: [u8; 2] = [16, 18];
/// The gamma of sRGB as PNG states it, and the deviation that still counts as sRGB, in hundred-thousandths (both as in
/// libpng).
const SRGB_GAMMA: (u32, u32) = (45_455, 2_300);
/// White, red, green and blue of sRGB (each x and y) as PNG states them.
const SRGB_CHROMATICITIES: [u32; 8] = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];
/// The deviation from these that still counts as sRGB, as in libpng.
const CHROMATICITY_TOLERANCE: u32 = 1_000;

impl Colours {
    /// Reads the profile in these bytes (ICC.1); `None` means sRGB.
    pub(super) fn of_profile(bytes: Option<&[u8]>) -> Self {
        let Some(bytes) = bytes else { return Self::Srgb };
        ColorProfile::new_from_slice(bytes).map_or(Self::Unreadable, |profile| Self::Profile(Box::new(profile)))
    }

    /// Returns what a JPEG or WebP states. `is_announced` says whether the file has the part that holds a profile.
    pub(super) fn of_decoder(decoder: &mut impl ImageDecoder, is_announced: bool) -> Self {
        match decoder.icc_profile() {
            Ok(None) | Err(_) if is_announced => Self::Unreadable,
            Ok(profile) => Self::of_profile(profile.as_deref()),
            Err(_) => Self::Srgb,
        }
    }

    /// Returns what a PNG states. The first statement that is present counts, in the order of PNG 3 (section 4.3).
    pub(super) fn of_png(info: &png::Info<'_>, is_announced: bool) -> Self {
        let named = info.coding_independent_code_points.and_then(|points| Self::of_points(&points));
        if let Some(named) = named {
            return named;
        }
        match &info.icc_profile {
            Some(profile) => Self::of_profile(Some(profile)),
            None if is_announced => Self::Unreadable,
            None if info.srgb.is_some() => Self::Srgb,
            None => Self::of_curve_and_chromaticities(info.gama_chunk, info.chrm_chunk.as_ref()),
        }
    }

    /// Returns the colours that code points (cICP) name; `None` if they name nothing.
    fn of_points(points: &CodingIndependentCodePoints) -> Option<Self> {
        if BRIGHT.contains(&points.transfer_function) || !points.is_video_full_range_image {
            return Some(Self::Bright);
        }
        let profile = ColorProfile::new_from_cicp(CicpProfile {
            color_primaries: CicpColorPrimaries::try_from(points.color_primaries).ok()?,
            transfer_characteristics: TransferCharacteristics::try_from(points.transfer_function).ok()?,
            matrix_coefficients: MatrixCoefficients::Identity,
            full_range: true,
        });
        profile.red_trc.is_some().then(|| Self::Profile(Box::new(profile)))
    }

    /// Returns the colours of gAMA and cHRM; what is missing is as in sRGB.
    fn of_curve_and_chromaticities(gamma: Option<ScaledFloat>, chromaticities: Option<&SourceChromaticities>) -> Self {
        let gamma = gamma.map(ScaledFloat::into_scaled).filter(|gamma| *gamma > 0);
        let gamma = gamma.filter(|gamma| gamma.abs_diff(SRGB_GAMMA.0) > SRGB_GAMMA.1);
        let chromaticities = chromaticities.filter(|chromaticities| are_other_chromaticities(chromaticities));
        if gamma.is_none() && chromaticities.is_none() {
            return Self::Srgb;
        }
        let mut profile = ColorProfile::new_srgb();
        profile.cicp = None;
        if let Some(chromaticities) = chromaticities {
            let point = |(x, y): (ScaledFloat, ScaledFloat)| Chromaticity::new(x.into_value(), y.into_value());
            let (x, y) =
                (f64::from(chromaticities.white.0.into_value()), f64::from(chromaticities.white.1.into_value()));
            let [red, green, blue] = [chromaticities.red, chromaticities.green, chromaticities.blue].map(point);
            profile.update_rgb_colorimetry(XyY { x, y, yb: 1.0 }, ColorPrimaries { red, green, blue });
        }
        if let Some(gamma) = gamma {
            let curve = ToneReprCurve::Parametric(vec![100_000.0 / gamma as f32]);
            profile.red_trc = Some(curve.clone());
            profile.green_trc = Some(curve.clone());
            profile.blue_trc = Some(curve);
        }
        Self::Profile(Box::new(profile))
    }
}

/// Returns whether these are three colours around a white, and not those of sRGB.
fn are_other_chromaticities(chromaticities: &SourceChromaticities) -> bool {
    let pairs = [chromaticities.white, chromaticities.red, chromaticities.green, chromaticities.blue];
    let [white, red, green, blue] = pairs.map(|(x, y)| (i64::from(x.into_scaled()), i64::from(y.into_scaled())));
    let stated = pairs.into_iter().flat_map(|(x, y)| [x.into_scaled(), y.into_scaled()]);
    let is_srgb = stated.zip(SRGB_CHROMATICITIES).all(|(own, srgb)| own.abs_diff(srgb) <= CHROMATICITY_TOLERANCE);
    // Twice the area of the triangle of colours, in units of 10⁻¹⁰: three colours on a line span no area.
    let area = (green.0 - red.0) * (blue.1 - red.1) - (blue.0 - red.0) * (green.1 - red.1);
    let is_sound = [white, red, green, blue].iter().all(|(x, y)| *y > 0 && x + y <= 100_000);
    !is_srgb && is_sound && area.abs() > 10_000_000
}
