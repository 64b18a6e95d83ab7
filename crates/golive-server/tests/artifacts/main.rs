//! Files on their way in, at rest and on their way out: from servers that break
//! off, change their mind or send too much, through kills, into folders and
//! clouds, and out again to browsers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "all of this program is a test, its helpers too"
)]

mod broken;
mod changed;
mod clouds;
mod collected;
mod host;
mod killed;
mod kit;
mod limits;
mod served;
