-- Generated from the migrations by cargo xtask generate; do not edit.

CREATE TABLE artifact_uses (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    revision  BIGINT NOT NULL,
    pointer   TEXT   NOT NULL,
    sha256    TEXT   NOT NULL,
    name      TEXT   NOT NULL,
    source    TEXT   NOT NULL,
    etag      TEXT,
    PRIMARY KEY (publisher, offer, revision, pointer)
) WITHOUT ROWID;

CREATE INDEX artifact_uses_by_sha256 ON artifact_uses (sha256);

CREATE TABLE artifacts (
    sha256       TEXT   NOT NULL PRIMARY KEY,
    length       BIGINT NOT NULL,
    content_type TEXT   NOT NULL,
    made         BIGINT NOT NULL,
    touched      BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE checks (
    publisher  TEXT   NOT NULL,
    offer      TEXT   NOT NULL,
    submission BIGINT NOT NULL,
    step       TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    body       TEXT   NOT NULL,
    PRIMARY KEY (publisher, offer, submission, step, number)
);

CREATE TABLE clients (
    client TEXT NOT NULL PRIMARY KEY,
    state  TEXT NOT NULL
);

CREATE TABLE cursors (
    reader TEXT   NOT NULL PRIMARY KEY,
    seq    BIGINT NOT NULL
);

CREATE TABLE deliveries (
    delivery TEXT   NOT NULL PRIMARY KEY,
    seq      BIGINT NOT NULL,
    channel  TEXT   NOT NULL,
    due_at   BIGINT,
    state    TEXT   NOT NULL
, lane TEXT NOT NULL DEFAULT '');

CREATE INDEX deliveries_by_seq ON deliveries (seq);

CREATE INDEX deliveries_dead ON deliveries (seq) WHERE state LIKE '%"state":"dead"%';

CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE due_at IS NOT NULL;

CREATE INDEX deliveries_waiting ON deliveries (seq) WHERE due_at IS NOT NULL;

CREATE TABLE documents (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    revision  BIGINT NOT NULL,
    body      TEXT   NOT NULL,
    secrets   TEXT,
    PRIMARY KEY (publisher, offer, revision)
);

CREATE TABLE events (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    publisher TEXT NOT NULL,
    offer     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    body      TEXT NOT NULL
);

CREATE TABLE exceptions (
    exception TEXT NOT NULL PRIMARY KEY,
    publisher TEXT NOT NULL,
    state     TEXT NOT NULL
);

CREATE INDEX exceptions_of ON exceptions (publisher);

CREATE TABLE history (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    seq       BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer, seq)
) WITHOUT ROWID;

CREATE INDEX history_by_publisher ON history (publisher, seq);

CREATE TABLE idempotency_keys (
    publisher   TEXT   NOT NULL,
    offer       TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    fingerprint TEXT   NOT NULL,
    operation   TEXT   NOT NULL,
    status      BIGINT NOT NULL,
    created     BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer, name)
) WITHOUT ROWID;

CREATE TABLE leads (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    lead      TEXT   NOT NULL,
    created   BIGINT NOT NULL,
    peer      TEXT   NOT NULL,
    sealed    TEXT   NOT NULL,
    PRIMARY KEY (publisher, offer, lead)
) WITHOUT ROWID;

CREATE INDEX leads_by_created ON leads (created);

CREATE INDEX leads_by_peer ON leads (peer, created);

CREATE TABLE listings (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    slot      TEXT   NOT NULL,
    preview_key TEXT,
    body      TEXT   NOT NULL,
    PRIMARY KEY (publisher, offer, slot)
);

CREATE INDEX listings_by_slot ON listings (slot, publisher, offer);

CREATE TABLE offers (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    counter   BIGINT NOT NULL,
    state     TEXT   NOT NULL,
    due_at    BIGINT,
    holder    TEXT,
    epoch     BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer)
);

CREATE INDEX offers_due ON offers (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE operations (
    publisher  TEXT   NOT NULL,
    operation  TEXT   NOT NULL,
    offer      TEXT   NOT NULL,
    submission BIGINT NOT NULL,
    PRIMARY KEY (publisher, operation)
) WITHOUT ROWID;

CREATE TABLE publishers (
    publisher TEXT   NOT NULL PRIMARY KEY,
    counter   BIGINT NOT NULL,
    state     TEXT   NOT NULL
);

CREATE TABLE reviews (
    publisher  TEXT   NOT NULL,
    offer      TEXT   NOT NULL,
    submission BIGINT NOT NULL,
    since      BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer)
);

CREATE INDEX reviews_since ON reviews (since, publisher, offer);

CREATE TABLE search_offers (
    publisher TEXT NOT NULL,
    offer     TEXT NOT NULL,
    title     TEXT NOT NULL,
    since     INTEGER NOT NULL,
    facets    TEXT NOT NULL,
    PRIMARY KEY (publisher, offer)
) WITHOUT ROWID;

CREATE TABLE search_terms (
    term      TEXT NOT NULL,
    place     INTEGER NOT NULL,
    publisher TEXT NOT NULL,
    offer     TEXT NOT NULL,
    marks     INTEGER NOT NULL,
    PRIMARY KEY (term, place, publisher, offer)
) WITHOUT ROWID;

CREATE INDEX search_terms_by_offer ON search_terms (publisher, offer, term);

CREATE TABLE sessions (
    session   TEXT   NOT NULL PRIMARY KEY,
    principal TEXT   NOT NULL,
    ends      BIGINT NOT NULL,
    state     TEXT   NOT NULL
);

CREATE INDEX sessions_by_end ON sessions (ends);

CREATE INDEX sessions_by_principal ON sessions (principal);

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE VIEW settled_events AS SELECT seq, publisher, offer, kind, body FROM events;

CREATE TABLE signing_keys (
    kid     TEXT   NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL,
    sealed  TEXT   NOT NULL
);

CREATE TABLE submissions (
    publisher  TEXT   NOT NULL,
    offer      TEXT   NOT NULL,
    submission BIGINT NOT NULL,
    state      TEXT   NOT NULL,
    PRIMARY KEY (publisher, offer, submission)
);

CREATE TABLE webhooks (
    publisher TEXT NOT NULL,
    webhook   TEXT NOT NULL,
    state     TEXT NOT NULL,
    sealed    TEXT NOT NULL,
    PRIMARY KEY (publisher, webhook)
) WITHOUT ROWID;
