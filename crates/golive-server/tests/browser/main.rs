//! The pages in a real Chromium.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this program is a test, its helpers too"
)]

mod attacks;
mod barriers;
mod elsewhere;
mod keyboard;
mod language;
mod live;
mod market;
mod people;
mod pictures;
mod stage;
mod story;
mod weight;
mod written;

/// The pages of the storefront, as [`market::open`] fills it.
const STOREFRONT: [&str; 7] = [
    "/",
    "/search",
    "/search?q=contoso&kind=microsoft-azure-virtualmachines&sort=name",
    "/search?q=nothing-has-this-name",
    "/offers/contoso.app",
    "/publishers/contoso",
    "/offers/contoso.none",
];
