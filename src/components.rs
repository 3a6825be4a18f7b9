//! Components: they get what they show as props and load no data themselves. Some reach the browser through `platform`:
//! `last_visit` reads and writes the device's storage, `picture_button` and `zoom` fetch a picture that the policy
//! holds back.

pub(crate) mod body;
pub(crate) mod context;
pub(crate) mod date;
pub(crate) mod definition;
pub(crate) mod frame;
pub(crate) mod icon;
pub(crate) mod link;
pub(crate) mod lists;
pub(crate) mod loading;
pub(crate) mod qr_code;
pub(crate) mod reader;
pub(crate) mod search;
