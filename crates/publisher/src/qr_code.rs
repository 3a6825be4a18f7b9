//! Making QR codes.

use model::qr::QrCode;
use qrcode::{Color, EcLevel};

/// Makes the code of an address, at level M: it can still be read with 15 % of it folded or stained. `None` for an
/// address that is too long.
#[must_use]
pub fn make_qr_code(address: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let size = u8::try_from(code.width()).ok()?;
    let modules: Vec<bool> = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
    Some(QrCode::from_modules(size, &modules))
}
