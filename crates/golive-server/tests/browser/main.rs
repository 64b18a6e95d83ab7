//! The pages in a real Chromium.

#![expect(
    clippy::unwrap_used,
    reason = "all of this program is a test, its helpers too"
)]

mod attacks;
mod barriers;
mod keyboard;
mod market;
mod pictures;
mod weight;

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
