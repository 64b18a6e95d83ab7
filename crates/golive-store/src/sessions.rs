//! Sessions of people in browsers.

use golive_model::Time;

use crate::args;
use crate::batch::Batch;
use crate::error::StoreError;
use crate::sql;
use crate::store::Store;
use crate::value::{Place, Row};

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// The digest of what the cookie holds.
    pub id: String,
    /// One for all sessions of a person.
    pub principal: String,
    /// When it ends.
    pub ends: Time,
    /// Who it is, in the server's words.
    pub state: String,
}

impl Store {
    /// The session of that id, whether it has ended or not.
    pub async fn session(&self, id: &str) -> Result<Option<SessionRecord>, StoreError> {
        let rows = self.read(&sql::SESSION, &args![id]).await?;
        rows.first().map(session_of).transpose()
    }

    /// Adds a session, and forgets those that have ended; `false` when there is
    /// one of that id.
    pub async fn add_session(
        &self,
        session: &SessionRecord,
        now: Time,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::DROP_ENDED_SESSIONS, args![now.0]);
        let (id, principal) = (session.id.as_str(), session.principal.as_str());
        let state = session.state.as_str();
        batch.one(
            &sql::ADD_SESSION,
            args![id, principal, session.ends.0, state],
        );
        self.applied(batch).await
    }

    /// Ends one session.
    pub async fn end_session(&self, id: &str) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::END_SESSION, args![id]);
        self.apply_batch(batch).await?;
        Ok(())
    }

    /// Ends all sessions of a person.
    pub async fn end_sessions_of(&self, principal: &str) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::END_SESSIONS_OF, args![principal]);
        self.apply_batch(batch).await?;
        Ok(())
    }
}

fn session_of(row: &Row) -> Result<SessionRecord, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "sessions",
        key: &label,
    };
    Ok(SessionRecord {
        id: row.text(0, "session", place)?.to_owned(),
        principal: row.text(1, "principal", place)?.to_owned(),
        ends: Time(row.int(2, "ends", place)?),
        state: row.text(3, "state", place)?.to_owned(),
    })
}
