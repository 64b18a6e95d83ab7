//! Pictures of the pages, for the documentation.

use std::path::{Path, PathBuf};

use golive_server::dev;
use golive_testkit::browser::Browser;

use crate::market;
use crate::people::signed_in;
use crate::stage::Stage;

/// With this variable set the pictures go to `docs/pictures`.
const WRITE: &str = "GOLIVE_WRITE_GENERATED";

/// More than this is much in a repository, in bytes.
const MOST: u64 = 200_000;

#[tokio::test]
async fn pictures_of_the_storefront_are_taken() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    let album = Album::new();
    for (name, page) in [
        ("storefront-home", "/"),
        ("storefront-offer", "/offers/contoso.app"),
    ] {
        browser.go(page).await;
        album.take(&browser, name).await;
    }
}

#[tokio::test]
async fn pictures_of_the_portal_and_the_console_are_taken() {
    let stage = Stage::set().await;
    let album = Album::new();
    for (client, pictures) in [
        (
            dev::OWNER,
            &[
                ("portal-editor", "/portal/contoso/begun/edit/listing"),
                ("portal-steps", "/portal/contoso/waiting"),
            ][..],
        ),
        (
            dev::OPERATOR,
            &[("console-review", "/console/reviews/contoso/queued")],
        ),
    ] {
        let browser = signed_in(&stage.golive, client).await;
        for (name, page) in pictures {
            browser.go(page).await;
            album.take(&browser, name).await;
        }
    }
}

/// Where pictures go.
pub(crate) struct Album {
    folder: PathBuf,
    _scratch: tempfile::TempDir,
}

impl Album {
    /// The documentation's when it is written anew, else one for nobody.
    pub(crate) fn new() -> Self {
        let scratch = tempfile::tempdir().unwrap();
        let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures");
        let folder = match std::env::var_os(WRITE) {
            Some(_) => pictures,
            None => scratch.path().to_owned(),
        };
        std::fs::create_dir_all(&folder).unwrap();
        Self {
            folder,
            _scratch: scratch,
        }
    }

    /// Takes a picture of what the browser shows.
    pub(crate) async fn take(&self, browser: &Browser, name: &str) {
        let file = self.folder.join(format!("{name}.png"));
        browser.picture(&file).await;
        let size = file.metadata().unwrap().len();
        assert!(size <= MOST, "{name}: {size} bytes");
    }
}
