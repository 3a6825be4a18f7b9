//! The browser's entry point.

#[cfg(feature = "hydrate")]
fn main() {
    warta::take_over();
}

#[cfg(not(feature = "hydrate"))]
fn main() {
    println!("warta-app runs in a browser; `cargo xtask serve` builds and serves it");
}
