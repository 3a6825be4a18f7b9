//! Making QR codes.

use model::qr::QrCode;
use qrcode::{Color, EcLevel};

/// The code of an address, at level M: a fold or a stain of 15 % does not hurt. `None` for an address that is too long.
#[must_use]
pub fn make_qr_code(address: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let size = u8::try_from(code.width()).ok()?;
    let modules: Vec<bool> = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
    Some(QrCode::from_modules(size, &modules))
}
