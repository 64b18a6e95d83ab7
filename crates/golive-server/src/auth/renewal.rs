//! A new master key: what former ones have sealed is sealed anew.

use golive_store::{Spot, Store, StoreError};

use super::keys;
use super::seal::{MasterKey, SealError};
use crate::app::App;
use crate::notify::{leads, webhooks};
use crate::publish::place_of_secrets;
use crate::random;

/// How many secrets there are, by what was done with them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Renewed {
    /// The present master key seals them.
    pub sealed: u64,
    /// No master key in the file opens them.
    pub closed: u64,
}

/// Seals everything anew, where the master key has former ones; in the background,
/// since all of them can be opened meanwhile.
pub async fn run(app: App) {
    let former = app.master_key.former();
    if former == 0 {
        return;
    }
    let file = app.settings.master_key_file();
    let file = file.display();
    match seal_anew(&app.store, &app.master_key).await {
        Ok(Renewed { sealed, closed: 0 }) => tracing::info!(
            "the first key in {file} seals all of {sealed} secrets; once every node has it as its \
             first one, the other lines can go (keep them with backups from before)"
        ),
        Ok(Renewed { closed, .. }) => tracing::error!(
            "no key in {file} opens {closed} secrets; put the key that has sealed them there, too"
        ),
        Err(error) => tracing::warn!(
            %error,
            "not all secrets could be sealed anew; the next start goes on, keep every line of {file}"
        ),
    }
}

/// Seals anew what a former master key has sealed. It can be ended and begun again
/// at any time, by several nodes.
pub async fn seal_anew(store: &Store, master: &MasterKey) -> Result<Renewed, StoreError> {
    let mut renewed = Renewed::default();
    let mut spot = None;
    loop {
        let portion = store.sealed_after(spot.as_ref()).await?;
        let Some(last) = portion.last() else {
            return Ok(renewed);
        };
        spot = Some(last.spot.clone());
        for sealed in portion {
            match master.sealed_anew(&random::fill, &place(&sealed.spot), &sealed.text) {
                Ok(None) => renewed.sealed += 1,
                Ok(Some(text)) => {
                    // What has changed meanwhile was sealed by a node with its key.
                    store.seal_anew(&sealed, &text).await?;
                    renewed.sealed += 1;
                }
                Err(SealError::Form | SealError::Key | SealError::Seal) => {
                    tracing::error!(spot = %place(&sealed.spot), "no master key opens it");
                    renewed.closed += 1;
                }
            }
        }
    }
}

fn place(spot: &Spot) -> String {
    match spot {
        Spot::SigningKey(kid) => keys::context(kid),
        Spot::Document(key, _) => place_of_secrets(key),
        Spot::Lead(name) => leads::place(name),
        Spot::Webhook(name) => webhooks::place(name),
    }
}
