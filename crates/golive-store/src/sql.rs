//! Every statement that serves a request or a step, once, in the dialect that SQLite
//! and PostgreSQL share: `ON CONFLICT`, `RETURNING`, numbered parameters. They are
//! written `?1`: for SQLite, `$1` would be a name and not a number. PostgreSQL writes
//! the same `$1`, and its engine translates. A statement that must differ has a text for
//! each.

/// A statement and the name that errors and tests call it by.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its constant's name.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
    /// Its text for PostgreSQL, where that must differ.
    pub postgres: Option<&'static str>,
}

macro_rules! statements {
    (@ postgres) => { None };
    (@ postgres $text:literal) => { Some($text) };
    ($($(#[$doc:meta])* $name:ident = $text:literal $(, postgres $postgres:literal)?;)*) => {
        $(
            $(#[$doc])*
            pub static $name: Statement = Statement {
                name: stringify!($name),
                text: $text,
                postgres: statements!(@ postgres $($postgres)?),
            };
        )*

        /// Every statement, for the test that prepares them all.
        pub static ALL: &[&Statement] = &[$(&$name,)*];
    };
}

statements! {
    /// A setting's value.
    SETTING = "SELECT value FROM settings WHERE name = ?1";
    /// Keeps a setting that is not there yet.
    ADD_SETTING = "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    /// One publisher.
    PUBLISHER = "SELECT publisher, counter, state FROM publishers WHERE publisher = ?1";
    /// All publishers.
    PUBLISHERS = "SELECT publisher, counter, state FROM publishers ORDER BY publisher";
    /// A new publisher.
    ADD_PUBLISHER = "INSERT INTO publishers (publisher, counter, state) VALUES (?1, 1, ?2)
        ON CONFLICT DO NOTHING";
    /// A publisher that is still what was read.
    SET_PUBLISHER = "UPDATE publishers SET state = ?3, counter = counter + 1
        WHERE publisher = ?1 AND counter = ?2";

    /// One service principal.
    CLIENT = "SELECT client, state FROM clients WHERE client = ?1";
    /// All service principals.
    CLIENTS = "SELECT client, state FROM clients ORDER BY client";
    /// A new service principal.
    ADD_CLIENT = "INSERT INTO clients (client, state) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    /// Forgets a service principal.
    DELETE_CLIENT = "DELETE FROM clients WHERE client = ?1";

    /// The signing keys, newest first.
    SIGNING_KEYS = "SELECT kid, created, sealed FROM signing_keys ORDER BY created DESC, kid";
    /// A new signing key.
    ADD_SIGNING_KEY = "INSERT INTO signing_keys (kid, created, sealed) VALUES (?1, ?2, ?3)
        ON CONFLICT DO NOTHING";

    /// Forgets a signing key, unless it is the newest: one is always left.
    DELETE_SIGNING_KEY = "DELETE FROM signing_keys
        WHERE kid = ?1 AND created < (SELECT MAX(created) FROM signing_keys)";
    /// A signing key that is still what was read, sealed anew.
    SEAL_SIGNING_KEY = "UPDATE signing_keys SET sealed = ?3 WHERE kid = ?1 AND sealed = ?2";
    /// The secrets of documents after a place in their order.
    SEALED_DOCUMENTS = "SELECT publisher, offer, revision, secrets FROM documents
        WHERE secrets IS NOT NULL AND (publisher > ?1 OR (publisher = ?1
            AND (offer > ?2 OR (offer = ?2 AND revision > ?3))))
        ORDER BY publisher, offer, revision LIMIT ?4";
    /// Secrets of a document that are still what was read, sealed anew.
    SEAL_DOCUMENT = "UPDATE documents SET secrets = ?5
        WHERE publisher = ?1 AND offer = ?2 AND revision = ?3 AND secrets = ?4";
    /// The leads after a place in their order.
    SEALED_LEADS = "SELECT publisher, offer, lead, created, peer, sealed FROM leads
        WHERE publisher > ?1 OR (publisher = ?1
            AND (offer > ?2 OR (offer = ?2 AND lead > ?3)))
        ORDER BY publisher, offer, lead LIMIT ?4";
    /// A lead that is still what was read, sealed anew.
    SEAL_LEAD = "UPDATE leads SET sealed = ?5
        WHERE publisher = ?1 AND offer = ?2 AND lead = ?3 AND sealed = ?4";
    /// The webhooks after a place in their order.
    SEALED_WEBHOOKS = "SELECT publisher, webhook, state, sealed FROM webhooks
        WHERE publisher > ?1 OR (publisher = ?1 AND webhook > ?2)
        ORDER BY publisher, webhook LIMIT ?3";
    /// A webhook's secret that is still what was read, sealed anew.
    SEAL_WEBHOOK = "UPDATE webhooks SET sealed = ?4
        WHERE publisher = ?1 AND webhook = ?2 AND sealed = ?3";

    /// One offer with its lease.
    OFFER = "SELECT publisher, offer, counter, state, due_at, holder, epoch FROM offers
        WHERE publisher = ?1 AND offer = ?2";
    /// A publisher's offers.
    OFFERS = "SELECT publisher, offer, counter, state, due_at, holder, epoch FROM offers
        WHERE publisher = ?1 ORDER BY offer";
    /// A new offer.
    ADD_OFFER = "INSERT INTO offers (publisher, offer, counter, state, epoch)
        VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT DO NOTHING";
    /// An offer that is still what was read, under the lease that was read.
    SET_OFFER = "UPDATE offers
        SET state = ?3, counter = counter + 1, due_at = ?4, holder = ?5, epoch = ?6
        WHERE publisher = ?1 AND offer = ?2 AND counter = ?7 AND epoch = ?8";
    /// The same, without touching the lease.
    SET_STATE = "UPDATE offers SET state = ?3, counter = counter + 1
        WHERE publisher = ?1 AND offer = ?2 AND counter = ?4 AND epoch = ?5";
    /// Removes an offer that is still what was read.
    DELETE_OFFER = "DELETE FROM offers WHERE publisher = ?1 AND offer = ?2 AND counter = ?3";

    /// What is or will be due, soonest first.
    DUE = "SELECT publisher, offer, due_at, holder, epoch FROM offers
        WHERE due_at IS NOT NULL ORDER BY due_at LIMIT ?1";
    /// Offers for which there is something to run, soonest first.
    RUNNING = "SELECT publisher, offer, counter, state, due_at, holder, epoch FROM offers
        WHERE due_at IS NOT NULL ORDER BY due_at LIMIT ?1";
    /// Takes the lease of an offer whose lease is still what was read.
    CLAIM = "UPDATE offers SET holder = ?3, epoch = epoch + 1, due_at = ?4
        WHERE publisher = ?1 AND offer = ?2 AND epoch = ?5 AND due_at = ?6
        RETURNING publisher, offer, counter, state, due_at, holder, epoch";
    /// Keeps the leases that a node holds.
    RENEW = "UPDATE offers SET due_at = ?2 WHERE holder = ?1 AND due_at IS NOT NULL";

    /// A document.
    DOCUMENT = "SELECT body, secrets FROM documents
        WHERE publisher = ?1 AND offer = ?2 AND revision = ?3";
    /// A new document.
    ADD_DOCUMENT = "INSERT INTO documents (publisher, offer, revision, body, secrets)
        VALUES (?1, ?2, ?3, ?4, ?5)";
    /// Removes a document that nothing refers to any more.
    DELETE_DOCUMENT = "DELETE FROM documents
        WHERE publisher = ?1 AND offer = ?2 AND revision = ?3";
    /// One replaced submission.
    SUBMISSION = "SELECT state FROM submissions
        WHERE publisher = ?1 AND offer = ?2 AND submission = ?3";
    /// Replaced submissions, newest first.
    SUBMISSIONS = "SELECT state FROM submissions
        WHERE publisher = ?1 AND offer = ?2 ORDER BY submission DESC LIMIT ?3";
    /// Keeps a submission that is replaced.
    ADD_SUBMISSION = "INSERT INTO submissions (publisher, offer, submission, state)
        VALUES (?1, ?2, ?3, ?4)";
    /// The rows of a submission's checks, in the order of its steps' runs.
    CHECKS = "SELECT step, body FROM checks
        WHERE publisher = ?1 AND offer = ?2 AND submission = ?3 ORDER BY step, number";
    /// Adds a row of a check.
    ADD_CHECK = "INSERT INTO checks (publisher, offer, submission, step, number, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    /// Adds a row of a check behind those of its step.
    JOIN_CHECK = "INSERT INTO checks (publisher, offer, submission, step, number, body)
        VALUES (?1, ?2, ?3, ?4, (SELECT COALESCE(MAX(number) + 1, 0) FROM checks
            WHERE publisher = ?1 AND offer = ?2 AND submission = ?3 AND step = ?4), ?5)";
    /// Forgets the rows of a step that has run before.
    DELETE_CHECKS = "DELETE FROM checks
        WHERE publisher = ?1 AND offer = ?2 AND submission = ?3 AND step = ?4";
    /// What waits for a reviewer, longest first.
    REVIEWS = "SELECT publisher, offer, submission, since FROM reviews
        ORDER BY since, publisher, offer LIMIT ?1";
    /// A submission begins to wait for a reviewer.
    ADD_REVIEW = "INSERT INTO reviews (publisher, offer, submission, since)
        VALUES (?1, ?2, ?3, ?4)";
    /// It waits no more.
    DELETE_REVIEW = "DELETE FROM reviews WHERE publisher = ?1 AND offer = ?2";

    /// All exceptions of a publisher.
    EXCEPTIONS_OF = "SELECT exception, state FROM exceptions
        WHERE publisher = ?1 ORDER BY exception";
    /// All exceptions.
    EXCEPTIONS = "SELECT exception, state FROM exceptions ORDER BY publisher, exception";
    /// A new exception.
    ADD_EXCEPTION = "INSERT INTO exceptions (exception, publisher, state) VALUES (?1, ?2, ?3)";
    /// Takes an exception back.
    DELETE_EXCEPTION = "DELETE FROM exceptions WHERE exception = ?1";

    /// Where an operation is.
    OPERATION = "SELECT offer, submission FROM operations
        WHERE publisher = ?1 AND operation = ?2";
    /// A new operation.
    ADD_OPERATION = "INSERT INTO operations (publisher, operation, offer, submission)
        VALUES (?1, ?2, ?3, ?4)";

    /// What an idempotency key stands for.
    IDEMPOTENCY_KEY = "SELECT fingerprint, operation, status FROM idempotency_keys
        WHERE publisher = ?1 AND offer = ?2 AND name = ?3";
    /// A new idempotency key.
    ADD_IDEMPOTENCY_KEY = "INSERT INTO idempotency_keys
        (publisher, offer, name, fingerprint, operation, status, created)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";

    /// A listing.
    LISTING = "SELECT publisher, offer, preview_key, body FROM listings
        WHERE publisher = ?1 AND offer = ?2 AND slot = ?3";
    /// What a slot shows of sixteen offers; where there are fewer, one is repeated.
    LISTINGS_OF = "SELECT publisher, offer, preview_key, body FROM listings
        WHERE slot = ?1 AND (publisher, offer) IN (VALUES
            (?2, ?3), (?4, ?5), (?6, ?7), (?8, ?9),
            (?10, ?11), (?12, ?13), (?14, ?15), (?16, ?17),
            (?18, ?19), (?20, ?21), (?22, ?23), (?24, ?25),
            (?26, ?27), (?28, ?29), (?30, ?31), (?32, ?33))";
    /// The listings of a slot after a place in their order.
    LISTINGS = "SELECT publisher, offer, preview_key, body FROM listings
        WHERE slot = ?1 AND (publisher > ?2 OR (publisher = ?2 AND offer > ?3))
        ORDER BY publisher, offer LIMIT ?4";
    /// Shows a listing in a slot.
    SET_LISTING = "INSERT INTO listings (publisher, offer, slot, preview_key, body)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (publisher, offer, slot)
        DO UPDATE SET preview_key = excluded.preview_key, body = excluded.body";
    /// Empties a slot.
    DELETE_LISTING = "DELETE FROM listings WHERE publisher = ?1 AND offer = ?2 AND slot = ?3";

    /// A listing that shows a picture, if there is any.
    LISTED_PICTURE = "SELECT listings.publisher FROM artifact_uses
        JOIN listings ON listings.publisher = artifact_uses.publisher
            AND listings.offer = artifact_uses.offer
        WHERE artifact_uses.sha256 = ?1
        AND listings.body LIKE '%/artifacts/' || ?1 || '/%' LIMIT 1";

    /// What a live offer is found by.
    SET_FOUND = "INSERT INTO search_offers (publisher, offer, title, since, facets)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (publisher, offer) DO UPDATE
        SET title = excluded.title, since = excluded.since, facets = excluded.facets";
    /// An offer is found no more.
    DELETE_FOUND = "DELETE FROM search_offers WHERE publisher = ?1 AND offer = ?2";
    /// Sixteen terms of an offer; where there are fewer, the last is repeated.
    ADD_TERMS = "INSERT INTO search_terms (term, place, publisher, offer, marks) VALUES
            (?5, ?3, ?1, ?2, ?4),
            (?6, ?3, ?1, ?2, ?4),
            (?7, ?3, ?1, ?2, ?4),
            (?8, ?3, ?1, ?2, ?4),
            (?9, ?3, ?1, ?2, ?4),
            (?10, ?3, ?1, ?2, ?4),
            (?11, ?3, ?1, ?2, ?4),
            (?12, ?3, ?1, ?2, ?4),
            (?13, ?3, ?1, ?2, ?4),
            (?14, ?3, ?1, ?2, ?4),
            (?15, ?3, ?1, ?2, ?4),
            (?16, ?3, ?1, ?2, ?4),
            (?17, ?3, ?1, ?2, ?4),
            (?18, ?3, ?1, ?2, ?4),
            (?19, ?3, ?1, ?2, ?4),
            (?20, ?3, ?1, ?2, ?4)
        ON CONFLICT DO NOTHING";
    /// Forgets the terms of an offer.
    DELETE_TERMS = "DELETE FROM search_terms WHERE publisher = ?1 AND offer = ?2";
    /// How many terms a range has, up to a number, and how many of them some marks.
    COUNT_TERMS = "SELECT COUNT(*), COUNT(CASE WHEN marks & ?3 = ?3 THEN 1 END) FROM
        (SELECT marks FROM search_terms WHERE term >= ?1 AND term < ?2
            ORDER BY term, place, publisher, offer LIMIT ?4) AS counted";
    /// Offers that have a term of a range, some marks, and a term of each of six
    /// other ranges that are not empty, in the order of the range. One that has
    /// several terms of it comes so often. So many terms of the range are passed, and
    /// so many with the marks looked at, in its order, until so many are found;
    /// another ORDER BY there would have SQLite look at all of them.
    FIND = "SELECT found.publisher, found.offer, title, since, facets FROM
        (SELECT term, place, publisher, offer FROM
            (SELECT term, place, publisher, offer FROM
                (SELECT term, place, publisher, offer, marks FROM search_terms
                    WHERE term >= ?1 AND term < ?2
                    ORDER BY term, place, publisher, offer LIMIT ?18) AS passed
                WHERE marks & ?3 = ?3 LIMIT ?16) AS own
            WHERE (?4 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?4 AND other.term < ?5))
            AND (?6 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?6 AND other.term < ?7))
            AND (?8 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?8 AND other.term < ?9))
            AND (?10 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?10 AND other.term < ?11))
            AND (?12 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?12 AND other.term < ?13))
            AND (?14 = '' OR EXISTS (SELECT 1 FROM search_terms AS other
                WHERE other.publisher = own.publisher AND other.offer = own.offer
                AND other.term >= ?14 AND other.term < ?15))
            LIMIT ?17) AS found
        JOIN search_offers ON search_offers.publisher = found.publisher
            AND search_offers.offer = found.offer
        ORDER BY found.term, found.place, found.publisher, found.offer";
    /// How many offers have each term of a range.
    COUNT_BY_TERM = "SELECT term, COUNT(*) FROM search_terms
        WHERE term >= ?1 AND term < ?2 GROUP BY term";
    /// Holds a listing that is still what was read.
    HOLD_LISTING = "UPDATE listings SET body = body
        WHERE publisher = ?1 AND offer = ?2 AND slot = ?3 AND body = ?4";

    /// Appends an event; the last argument is its place in its batch, below
    /// 1,024. SQLite has one writer and counts by itself. On PostgreSQL the
    /// number is made of the transaction's, so that readers know which numbers
    /// may still come.
    ADD_EVENT = "INSERT INTO events (publisher, offer, kind, body)
        SELECT ?1, ?2, ?3, ?4 WHERE ?5 >= 0",
        postgres "INSERT INTO events (seq, publisher, offer, kind, body)
        VALUES (next_event(?5), ?1, ?2, ?3, ?4)";
    /// An offer's events after a cursor: those that the history knows, and
    /// those that have come since.
    EVENTS_OF = "SELECT seq, publisher, offer, body FROM events WHERE seq IN
            (SELECT seq FROM history WHERE publisher = ?1 AND offer = ?2 AND seq > ?3)
        UNION ALL
        SELECT seq, publisher, offer, body FROM events
            WHERE seq > COALESCE((SELECT seq FROM cursors WHERE reader = 'history'), 0)
            AND seq > ?3 AND publisher = ?1 AND offer = ?2
        ORDER BY seq LIMIT ?4";
    /// Lets the history know of the events between two cursors.
    ADD_HISTORY = "INSERT INTO history (publisher, offer, seq)
        SELECT publisher, offer, seq FROM events WHERE seq > ?1 AND seq <= ?2
        ON CONFLICT DO NOTHING";
    /// The last of so many events after a cursor.
    LAST_EVENT = "SELECT MAX(seq) FROM
        (SELECT seq FROM settled_events WHERE seq > ?1 ORDER BY seq LIMIT ?2) AS next";
    /// All events after a cursor. An event is settled when no event with a lower
    /// number can come any more.
    EVENTS = "SELECT seq, publisher, offer, body, kind FROM settled_events
        WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    /// Events before a place in the log, and not before another, newest first.
    EVENTS_BEFORE = "SELECT seq, publisher, offer, body, kind FROM events
        WHERE seq < ?1 AND seq >= ?2 ORDER BY seq DESC LIMIT ?3";
    /// The same, of a publisher: those that the history knows, and those that have
    /// come since.
    EVENTS_OF_PUBLISHER = "SELECT seq, publisher, offer, body, kind FROM events WHERE seq IN
            (SELECT seq FROM history WHERE publisher = ?4 AND seq < ?1 AND seq >= ?2
                ORDER BY seq DESC LIMIT ?3)
        UNION ALL
        SELECT seq, publisher, offer, body, kind FROM events
            WHERE seq > COALESCE((SELECT seq FROM cursors WHERE reader = 'history'), 0)
            AND seq < ?1 AND seq >= ?2 AND publisher = ?4
        ORDER BY seq DESC LIMIT ?3";
    /// The same, of an offer.
    EVENTS_OF_OFFER = "SELECT seq, publisher, offer, body, kind FROM events WHERE seq IN
            (SELECT seq FROM history
                WHERE publisher = ?4 AND offer = ?5 AND seq < ?1 AND seq >= ?2
                ORDER BY seq DESC LIMIT ?3)
        UNION ALL
        SELECT seq, publisher, offer, body, kind FROM events
            WHERE seq > COALESCE((SELECT seq FROM cursors WHERE reader = 'history'), 0)
            AND seq < ?1 AND seq >= ?2 AND publisher = ?4 AND offer = ?5
        ORDER BY seq DESC LIMIT ?3";
    /// The first event at a place in the log or behind it.
    EVENT_FROM = "SELECT seq, publisher, offer, body FROM events
        WHERE seq >= ?1 ORDER BY seq LIMIT 1";
    /// A reader's cursor.
    CURSOR = "SELECT seq FROM cursors WHERE reader = ?1";
    /// A reader's first cursor.
    ADD_CURSOR = "INSERT INTO cursors (reader, seq) VALUES (?1, 0) ON CONFLICT DO NOTHING";
    /// Moves a cursor that is still where it was read.
    MOVE_CURSOR = "UPDATE cursors SET seq = ?3 WHERE reader = ?1 AND seq = ?2";

    /// A new delivery; one that exists stays as it is.
    ADD_DELIVERY = "INSERT INTO deliveries (delivery, seq, channel, due_at, state, lane)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
    /// Deliveries of a channel that are due, the first ones of each lane.
    DUE_DELIVERIES = "SELECT delivery, due_at, state FROM (
            SELECT delivery, due_at, state,
                ROW_NUMBER() OVER (PARTITION BY lane ORDER BY due_at, delivery) AS place
            FROM deliveries WHERE channel = ?1 AND due_at <= ?2) AS found
        WHERE place <= ?3 ORDER BY due_at LIMIT ?4";
    /// When the next delivery of a channel is due, after a time.
    NEXT_DELIVERY = "SELECT MIN(due_at) FROM deliveries
        WHERE channel = ?1 AND due_at > ?2";
    /// How an attempt came out.
    SET_DELIVERY = "UPDATE deliveries SET due_at = ?3, state = ?4
        WHERE delivery = ?1 AND due_at = ?2";
    /// Deliveries, newest first, before a place in their order.
    DELIVERIES = "SELECT delivery, due_at, state, seq FROM deliveries
        WHERE seq < ?1 ORDER BY seq DESC, delivery LIMIT ?2";
    /// Those of them that will be tried.
    DELIVERIES_WAITING = "SELECT delivery, due_at, state, seq FROM deliveries
        WHERE due_at IS NOT NULL AND seq < ?1 ORDER BY seq DESC, delivery LIMIT ?2";
    /// Those of them that are dead.
    DELIVERIES_DEAD = "SELECT delivery, due_at, state, seq FROM deliveries
        WHERE state LIKE '%\"state\":\"dead\"%' AND seq < ?1
        ORDER BY seq DESC, delivery LIMIT ?2";
    /// One delivery.
    DELIVERY = "SELECT delivery, due_at, state FROM deliveries WHERE delivery = ?1";
    /// A delivery that nobody tries any more is tried again, if it is what was read.
    RETRY_DELIVERY = "UPDATE deliveries SET due_at = ?3, state = ?4
        WHERE delivery = ?1 AND due_at IS NULL AND state = ?2";

    /// A new webhook, if its publisher has not too many.
    ADD_WEBHOOK = "INSERT INTO webhooks (publisher, webhook, state, sealed)
        SELECT ?1, ?2, ?3, ?4
        WHERE (SELECT COUNT(*) FROM webhooks WHERE publisher = ?1) < ?5";
    /// One webhook.
    WEBHOOK = "SELECT publisher, webhook, state, sealed FROM webhooks
        WHERE publisher = ?1 AND webhook = ?2";
    /// A publisher's webhooks.
    WEBHOOKS = "SELECT publisher, webhook, state, sealed FROM webhooks
        WHERE publisher = ?1 ORDER BY webhook";
    /// Removes a webhook.
    DELETE_WEBHOOK = "DELETE FROM webhooks WHERE publisher = ?1 AND webhook = ?2";
    /// Ends what is still due of the deliveries whose ids lie between two.
    END_DELIVERIES = "DELETE FROM deliveries
        WHERE delivery > ?1 AND delivery < ?2 AND due_at IS NOT NULL";

    /// A new lead, if not too many have come from its peer and for its offer.
    ADD_LEAD = "INSERT INTO leads (publisher, offer, lead, created, peer, sealed)
        SELECT ?1, ?2, ?3, CAST(?4 AS BIGINT), ?5, ?6
        WHERE (SELECT COUNT(*) FROM leads WHERE peer = ?5 AND created > ?7) < ?8
        AND (SELECT COUNT(*) FROM leads
            WHERE publisher = ?1 AND offer = ?2 AND lead > ?9) < ?10";
    /// One lead.
    LEAD = "SELECT publisher, offer, lead, created, peer, sealed FROM leads
        WHERE publisher = ?1 AND offer = ?2 AND lead = ?3";
    /// An offer's leads before one of them, newest first.
    LEADS = "SELECT publisher, offer, lead, created, peer, sealed FROM leads
        WHERE publisher = ?1 AND offer = ?2 AND lead < ?3 ORDER BY lead DESC LIMIT ?4";
    /// Forgets the leads that came before a time.
    FORGET_LEADS = "DELETE FROM leads WHERE created < ?1";
    /// Deliveries whose ids lie between two.
    DELIVERIES_NAMED = "SELECT delivery, due_at, state FROM deliveries
        WHERE delivery > ?1 AND delivery < ?2 ORDER BY delivery";

    /// An artifact.
    ARTIFACT = "SELECT sha256, length, content_type, made FROM artifacts WHERE sha256 = ?1";
    /// An artifact comes in, for the first time or again.
    TOUCH_ARTIFACT = "INSERT INTO artifacts (sha256, length, content_type, made, touched)
        VALUES (?1, ?2, ?3, ?4, ?4)
        ON CONFLICT (sha256) DO UPDATE SET touched = excluded.touched
        RETURNING sha256, length, content_type, made";
    /// An artifact that came in is still there, and is about to be referred to.
    /// It waits for a collection of the same row, and a collection for it.
    HOLD_ARTIFACT = "UPDATE artifacts SET touched = ?3 WHERE sha256 = ?1 AND made = ?2";
    /// A revision refers to an artifact.
    SET_ARTIFACT_USE = "INSERT INTO artifact_uses
        (publisher, offer, revision, pointer, sha256, name, source, etag)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (publisher, offer, revision, pointer)
        DO UPDATE SET sha256 = excluded.sha256, name = excluded.name,
            source = excluded.source, etag = excluded.etag";
    /// A revision that goes refers to nothing any more.
    DELETE_ARTIFACT_USES = "DELETE FROM artifact_uses
        WHERE publisher = ?1 AND offer = ?2 AND revision = ?3";
    /// What a revision refers to, by place.
    ARTIFACT_USES = "SELECT pointer, sha256, made, name, source, etag
        FROM artifact_uses LEFT JOIN artifacts USING (sha256)
        WHERE publisher = ?1 AND offer = ?2 AND revision = ?3 ORDER BY pointer";
    /// The use of an artifact in an offer that fits a place best: the same place
    /// first, then the newest.
    ARTIFACT_USE_IN = "SELECT revision, pointer FROM artifact_uses
        WHERE publisher = ?1 AND offer = ?2 AND sha256 = ?3
        ORDER BY (pointer = ?4) DESC, revision DESC, pointer LIMIT 1";
    /// One use of an artifact, if there is any.
    ARTIFACT_USE_OF = "SELECT publisher, offer FROM artifact_uses WHERE sha256 = ?1 LIMIT 1";
    /// One use of an artifact by a publisher, if there is any.
    ARTIFACT_USE_BY = "SELECT offer FROM artifact_uses
        WHERE sha256 = ?1 AND publisher = ?2 LIMIT 1";
    /// How many bytes the other artifacts take that a publisher uses.
    ARTIFACT_BYTES = "SELECT CAST(COALESCE(SUM(length), 0) AS BIGINT) FROM artifacts
        WHERE sha256 <> ?2 AND sha256 IN
            (SELECT sha256 FROM artifact_uses WHERE publisher = ?1)";
    /// Artifacts that nothing uses and that came in before a time, by digest.
    UNUSED_ARTIFACTS = "SELECT sha256, length, content_type, made FROM artifacts
        WHERE sha256 > ?1 AND touched < ?2 AND NOT EXISTS
            (SELECT 1 FROM artifact_uses WHERE artifact_uses.sha256 = artifacts.sha256)
        ORDER BY sha256 LIMIT ?3";
    /// Artifacts that something uses, by digest.
    USED_ARTIFACTS = "SELECT sha256, length, content_type, made FROM artifacts
        WHERE sha256 > ?1 AND EXISTS
            (SELECT 1 FROM artifact_uses WHERE artifact_uses.sha256 = artifacts.sha256)
        ORDER BY sha256 LIMIT ?2";
    /// Artifacts that something uses, those that came in last first.
    NEWEST_ARTIFACTS = "SELECT sha256, length, content_type, made FROM artifacts
        WHERE EXISTS
            (SELECT 1 FROM artifact_uses WHERE artifact_uses.sha256 = artifacts.sha256)
        ORDER BY made DESC, sha256 LIMIT ?1";
    /// How many artifacts something uses.
    COUNT_USED_ARTIFACTS = "SELECT COUNT(*) FROM artifacts WHERE EXISTS
        (SELECT 1 FROM artifact_uses WHERE artifact_uses.sha256 = artifacts.sha256)";
    /// Forgets an artifact if nothing uses it and it came in before a time.
    FORGET_ARTIFACT = "DELETE FROM artifacts
        WHERE sha256 = ?1 AND made = ?2 AND touched < ?3 AND NOT EXISTS
            (SELECT 1 FROM artifact_uses WHERE artifact_uses.sha256 = artifacts.sha256)";

    /// Forgets, for a rehearsal's reset.
    ERASE_ARTIFACTS = "DELETE FROM artifacts";
    /// Forgets, for a rehearsal's reset.
    ERASE_ARTIFACT_USES = "DELETE FROM artifact_uses";
    /// Forgets, for a rehearsal's reset.
    ERASE_OFFERS = "DELETE FROM offers";
    /// Forgets, for a rehearsal's reset.
    ERASE_DOCUMENTS = "DELETE FROM documents";
    /// Forgets, for a rehearsal's reset.
    ERASE_SUBMISSIONS = "DELETE FROM submissions";
    /// Forgets, for a rehearsal's reset.
    ERASE_CHECKS = "DELETE FROM checks";
    /// Forgets, for a rehearsal's reset.
    ERASE_REVIEWS = "DELETE FROM reviews";
    /// Forgets, for a rehearsal's reset.
    ERASE_EXCEPTIONS = "DELETE FROM exceptions";
    /// Forgets, for a rehearsal's reset.
    ERASE_OPERATIONS = "DELETE FROM operations";
    /// Forgets, for a rehearsal's reset.
    ERASE_IDEMPOTENCY_KEYS = "DELETE FROM idempotency_keys";
    /// Forgets, for a rehearsal's reset.
    ERASE_LISTINGS = "DELETE FROM listings";
    /// Forgets, for a rehearsal's reset.
    ERASE_FOUND = "DELETE FROM search_offers";
    /// Forgets, for a rehearsal's reset.
    ERASE_TERMS = "DELETE FROM search_terms";
    /// Forgets, for a rehearsal's reset.
    ERASE_HISTORY = "DELETE FROM history";
    /// Forgets, for a rehearsal's reset.
    ERASE_EVENTS = "DELETE FROM events";
    /// Forgets, for a rehearsal's reset.
    ERASE_LEADS = "DELETE FROM leads";
    /// Forgets, for a rehearsal's reset.
    ERASE_WEBHOOKS = "DELETE FROM webhooks";
    /// Forgets, for a rehearsal's reset.
    ERASE_DELIVERIES = "DELETE FROM deliveries";
    /// Forgets, for a rehearsal's reset.
    ERASE_PUBLISHERS = "DELETE FROM publishers";
    /// Forgets, for a rehearsal's reset.
    ERASE_CLIENTS = "DELETE FROM clients";

    /// One session of a person.
    SESSION = "SELECT session, principal, ends, state FROM sessions WHERE session = ?1";
    /// A new session.
    ADD_SESSION = "INSERT INTO sessions (session, principal, ends, state) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO NOTHING";
    /// Ends one session.
    END_SESSION = "DELETE FROM sessions WHERE session = ?1";
    /// Ends all sessions of a person.
    END_SESSIONS_OF = "DELETE FROM sessions WHERE principal = ?1";
    /// Forgets the sessions that have ended.
    DROP_ENDED_SESSIONS = "DELETE FROM sessions WHERE ends <= ?1";
    /// Forgets, for a rehearsal's reset.
    ERASE_SESSIONS = "DELETE FROM sessions";
}
