//! Publishers, service principals, signing keys, settings.

use std::sync::Arc;

use golive_model::{Publisher, PublisherId, Time};
use serde::{Deserialize, Serialize};

use crate::args;
use crate::batch::Batch;
use crate::cache::cached;
use crate::error::StoreError;
use crate::sql;
use crate::store::{Store, json};
use crate::value::{Place, Row};

/// A service principal of the own issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRecord {
    /// `client_id`.
    pub id: String,
    /// The tenant in its token URL.
    pub tenant: String,
    /// A name for people.
    pub name: String,
    /// Whether it operates the whole server.
    pub operator: bool,
    /// The hash of its secret.
    pub secret_hash: String,
    /// When it was made.
    pub created: Time,
}

impl Store {
    /// The publisher of that id.
    pub async fn publisher(
        &self,
        id: &PublisherId,
    ) -> Result<Option<Arc<(Publisher, i64)>>, StoreError> {
        let read = async || {
            let rows = self.read(&sql::PUBLISHER, &args![id.as_str()]).await?;
            rows.first().map(publisher_of).transpose()
        };
        if self.is_shared() {
            return Ok(read().await?.map(Arc::new));
        }
        cached(&self.inner().publishers, id, read).await
    }

    /// All publishers, by id.
    pub async fn publishers(&self) -> Result<Vec<Publisher>, StoreError> {
        let rows = self.scan(&sql::PUBLISHERS, args![]).await?;
        rows.iter()
            .map(|row| publisher_of(row).map(|(publisher, _)| publisher))
            .collect()
    }

    /// Adds a publisher; `false` when there is one of that id.
    pub async fn add_publisher(&self, publisher: &Publisher) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(
            &sql::ADD_PUBLISHER,
            args![publisher.id.as_str(), json(publisher)?],
        );
        self.applied(batch).await
    }

    /// Replaces a publisher; `false` when it is not what was read any more.
    pub async fn set_publisher(
        &self,
        publisher: &Publisher,
        counter: i64,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        let id = publisher.id.as_str();
        batch.one(&sql::SET_PUBLISHER, args![id, counter, json(publisher)?]);
        let applied = self.applied(batch).await?;
        self.inner().publishers.remove(&publisher.id);
        Ok(applied)
    }

    /// The service principal of that id.
    pub async fn client(&self, id: &str) -> Result<Option<ClientRecord>, StoreError> {
        let rows = self.read(&sql::CLIENT, &args![id]).await?;
        rows.first().map(client_of).transpose()
    }

    /// All service principals.
    pub async fn clients(&self) -> Result<Vec<ClientRecord>, StoreError> {
        self.scan(&sql::CLIENTS, args![])
            .await?
            .iter()
            .map(client_of)
            .collect()
    }

    /// Adds a service principal; `false` when there is one of that id.
    pub async fn add_client(&self, client: &ClientRecord) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::ADD_CLIENT, args![client.id.as_str(), json(client)?]);
        self.applied(batch).await
    }

    /// Forgets a service principal, if there is one of that id.
    pub async fn delete_client(&self, id: &str) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::DELETE_CLIENT, args![id]);
        self.apply_batch(batch).await.map(drop)
    }

    /// Adds the service principal that a new store begins with; `false` when
    /// another node was first.
    pub async fn add_first_client(&self, client: &ClientRecord) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        let id = client.id.as_str();
        batch.one(&sql::ADD_SETTING, args!["first client", id]);
        batch.one(&sql::ADD_CLIENT, args![id, json(client)?]);
        self.applied(batch).await
    }

    /// The signing keys, sealed: id, time of making, text. Newest first.
    pub async fn signing_keys(&self) -> Result<Vec<(String, Time, String)>, StoreError> {
        let rows = self.read(&sql::SIGNING_KEYS, &args![]).await?;
        rows.iter().map(signing_key_of).collect()
    }

    /// Adds a signing key; `false` when there is one of that id.
    pub async fn add_signing_key(
        &self,
        kid: &str,
        created: Time,
        sealed: &str,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::ADD_SIGNING_KEY, args![kid, created.0, sealed]);
        self.applied(batch).await
    }

    /// Forgets a signing key; `false` when there is none of that id, or none newer.
    pub async fn delete_signing_key(&self, kid: &str) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::DELETE_SIGNING_KEY, args![kid]);
        self.applied(batch).await
    }

    /// Adds the signing key that a new store begins with; `false` when another
    /// node was first.
    pub async fn add_first_signing_key(
        &self,
        kid: &str,
        created: Time,
        sealed: &str,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::ADD_SETTING, args!["first signing key", kid]);
        batch.one(&sql::ADD_SIGNING_KEY, args![kid, created.0, sealed]);
        self.applied(batch).await
    }

    /// A setting's value.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let rows = self.read(&sql::SETTING, &args![name]).await?;
        let place = Place {
            table: "settings",
            key: name,
        };
        rows.first()
            .map(|row| row.text(0, "value", place).map(str::to_owned))
            .transpose()
    }

    /// Keeps a setting; `false` when there is one of that name.
    pub async fn add_setting(&self, name: &str, value: &str) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::ADD_SETTING, args![name, value]);
        self.applied(batch).await
    }
}

fn publisher_of(row: &Row) -> Result<(Publisher, i64), StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "publishers",
        key: &label,
    };
    Ok((row.json(2, "state", place)?, row.int(1, "counter", place)?))
}

fn client_of(row: &Row) -> Result<ClientRecord, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "clients",
        key: &label,
    };
    row.json(1, "state", place)
}

pub(crate) fn signing_key_of(row: &Row) -> Result<(String, Time, String), StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "signing_keys",
        key: &label,
    };
    let kid = row.text(0, "kid", place)?.to_owned();
    let created = Time(row.int(1, "created", place)?);
    Ok((kid, created, row.text(2, "sealed", place)?.to_owned()))
}
