//! The signing keys of the store: read by every node, renewed by an operator, and
//! forgotten when nothing that they signed counts any more.

use std::time::Duration;

use golive_model::Time;
use golive_store::{Store, StoreError};

use super::keys::{KeyError, KeyRing, SETTLING, SigningKey, StoredKey};
use super::seal::MasterKey;
use super::tokens::LIFETIME;
use crate::app::App;
use crate::random;

/// How often a node reads them; well within [`SETTLING`].
const ROUND: Duration = Duration::from_secs(60);

/// How long a key is kept after the one that came after it was made: tokens that it
/// signed last have run out by then, on a clock that is somewhat late, too.
const KEPT: Duration = SETTLING
    .saturating_add(LIFETIME)
    .saturating_add(Duration::from_secs(600));

/// Why there is no ring.
#[derive(Debug, thiserror::Error)]
pub enum RingError {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What it holds can not be used.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// The keys of a store; a first one when there is none.
pub async fn read_or_begin(
    store: &Store,
    master: &MasterKey,
    now: Time,
) -> Result<KeyRing, RingError> {
    if store.signing_keys().await?.is_empty() {
        let key = SigningKey::generate(now)?.to_stored(master, &random::fill)?;
        store
            .add_first_signing_key(&key.kid, key.created, &key.sealed)
            .await?;
    }
    read(store, master).await
}

/// The keys of a store.
async fn read(store: &Store, master: &MasterKey) -> Result<KeyRing, RingError> {
    let keys = store.signing_keys().await?.into_iter();
    let keys = keys.map(|(kid, created, sealed)| {
        let stored = StoredKey {
            kid,
            created,
            sealed,
        };
        SigningKey::from_stored(&stored, master)
    });
    Ok(KeyRing::new(keys.collect::<Result<_, _>>()?)?)
}

/// Reads them anew, and verifies with what is there now.
pub async fn refresh(app: &App) -> Result<(), RingError> {
    let ring = read(&app.store, &app.master_key).await?;
    if ring.jwks() != app.verifier.ring().jwks() {
        app.verifier.set_ring(ring);
        tracing::info!("other signing keys are in use");
    }
    Ok(())
}

/// Adds a key; it signs once every node has read it.
pub async fn renew(app: &App) -> Result<String, RingError> {
    let key = SigningKey::generate(app.clock.now())?.to_stored(&app.master_key, &random::fill)?;
    let (kid, created) = (key.kid.as_str(), key.created);
    app.store.add_signing_key(kid, created, &key.sealed).await?;
    refresh(app).await?;
    Ok(key.kid)
}

/// Follows what other nodes do, until the server stops.
pub async fn follow(app: App) {
    let mut stopping = app.engine.stopping();
    loop {
        let next = app.clock.now().plus(ROUND);
        tokio::select! {
            () = app.clock.until(next) => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = round(&app).await {
            tracing::warn!(%error, "the signing keys could not be read");
        }
    }
}

async fn round(app: &App) -> Result<(), RingError> {
    let ring = app.verifier.ring();
    for kid in spent(&ring, app.clock.now()) {
        app.store.delete_signing_key(&kid).await?;
    }
    refresh(app).await
}

/// Keys that nothing was signed with for so long that it counts no more.
fn spent(ring: &KeyRing, now: Time) -> Vec<String> {
    let newest_first: Vec<&SigningKey> = ring.keys().collect();
    newest_first
        .windows(2)
        .filter(|pair| pair[0].created().plus(KEPT) <= now)
        .map(|pair| pair[1].kid().to_owned())
        .collect()
}
