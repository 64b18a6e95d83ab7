-- Keys are text, led by the publisher, so that a distributed database can shard
-- by it; they sort by their bytes, as on every engine. Times are microseconds since 1970. JSON is text, read by the model.

CREATE TABLE settings (
    name  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- A publisher is small, with its members, and is read and written whole.
CREATE TABLE publishers (
    publisher TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    counter   BIGINT NOT NULL,
    state     TEXT NOT NULL
);

CREATE TABLE clients (
    client TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    state  TEXT NOT NULL
);

CREATE TABLE signing_keys (
    kid     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL,
    sealed  TEXT NOT NULL
);

-- state: the model's Offer. counter: moves with every change of it. due_at,
-- holder and epoch are the lease: held until due_at by holder, or without a
-- holder to be taken up at due_at, or nothing to do. A row changes with every
-- step: the space left in its page spares the indexes.
CREATE TABLE offers (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    counter   BIGINT NOT NULL,
    state     TEXT NOT NULL,
    due_at    BIGINT,
    holder    TEXT COLLATE "C",
    epoch     BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- Few rows are due at a time, whatever the number of offers.
CREATE INDEX offers_due ON offers (due_at) WHERE due_at IS NOT NULL;

-- Immutable; a draft's row goes when nothing refers to it any more.
CREATE TABLE documents (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    revision  BIGINT NOT NULL,
    body      TEXT NOT NULL,
    secrets   TEXT,
    PRIMARY KEY (publisher, offer, revision)
);

-- Submissions that a newer one replaced; the newest is in its offer. A publish
-- makes one submission and one version, so a version's document is found here.
CREATE TABLE submissions (
    publisher  TEXT COLLATE "C" NOT NULL,
    offer      TEXT COLLATE "C" NOT NULL,
    submission BIGINT NOT NULL,
    state      TEXT NOT NULL,
    PRIMARY KEY (publisher, offer, submission)
);

-- What the checks of a step saw and found; a step that runs again replaces its
-- rows.
CREATE TABLE checks (
    publisher  TEXT COLLATE "C" NOT NULL,
    offer      TEXT COLLATE "C" NOT NULL,
    submission BIGINT NOT NULL,
    step       TEXT COLLATE "C" NOT NULL,
    number     BIGINT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (publisher, offer, submission, step, number)
);

-- The submissions that wait for a reviewer. What reviewers did stands in the
-- offer.
CREATE TABLE reviews (
    publisher  TEXT COLLATE "C" NOT NULL,
    offer      TEXT COLLATE "C" NOT NULL,
    submission BIGINT NOT NULL,
    since      BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer)
);

CREATE INDEX reviews_since ON reviews (since, publisher, offer);

-- Rules that are relaxed for somebody for some time, read whole.
CREATE TABLE exceptions (
    exception TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    publisher TEXT COLLATE "C" NOT NULL,
    state     TEXT NOT NULL
);

CREATE INDEX exceptions_of ON exceptions (publisher);

-- Where to find an operation; how it stands is in its submission.
CREATE TABLE operations (
    publisher  TEXT COLLATE "C" NOT NULL,
    operation  TEXT COLLATE "C" NOT NULL,
    offer      TEXT COLLATE "C" NOT NULL,
    submission BIGINT NOT NULL,
    PRIMARY KEY (publisher, operation)
);

CREATE TABLE idempotency_keys (
    publisher   TEXT COLLATE "C" NOT NULL,
    offer       TEXT COLLATE "C" NOT NULL,
    name        TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT NOT NULL,
    operation   TEXT COLLATE "C" NOT NULL,
    status      BIGINT NOT NULL,
    created     BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer, name)
);

CREATE TABLE listings (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    slot      TEXT COLLATE "C" NOT NULL,
    preview_key TEXT,
    body      TEXT NOT NULL,
    PRIMARY KEY (publisher, offer, slot)
);

CREATE INDEX listings_by_slot ON listings (slot, publisher, offer);

CREATE TABLE events (
    seq       BIGINT NOT NULL PRIMARY KEY,
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    kind      TEXT NOT NULL,
    body      TEXT NOT NULL
);

-- Which events are an offer's, up to the cursor of the reader "history". It is
-- written behind the log, many events at a time: an index of the log would have
-- every commit touch one more page for every offer in it.
CREATE TABLE history (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    seq       BIGINT NOT NULL,
    PRIMARY KEY (publisher, offer, seq)
);

-- A file by the SHA-256 of its content; the content itself is an object, whose
-- name has made, when the file first came in, so that no name is used twice.
-- touched: when it last came in. What nothing uses is collected some time after.
CREATE TABLE artifacts (
    sha256       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    length       BIGINT NOT NULL,
    content_type TEXT NOT NULL,
    made         BIGINT NOT NULL,
    touched      BIGINT NOT NULL
);

-- Which artifacts a revision of an offer refers to, and where they came from.
CREATE TABLE artifact_uses (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    revision  BIGINT NOT NULL,
    pointer   TEXT COLLATE "C" NOT NULL,
    sha256    TEXT COLLATE "C" NOT NULL,
    name      TEXT NOT NULL,
    source    TEXT NOT NULL,
    etag      TEXT,
    PRIMARY KEY (publisher, offer, revision, pointer)
);

CREATE INDEX artifact_uses_by_sha256 ON artifact_uses (sha256);

-- How far each reader of the event log has come.
CREATE TABLE cursors (
    reader TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    seq    BIGINT NOT NULL
);

-- Mails and questions to the certifier, by channel: kept when they are sent, too.
-- due_at is absent once sent or dead.
CREATE TABLE deliveries (
    delivery TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    seq      BIGINT NOT NULL,
    channel  TEXT COLLATE "C" NOT NULL,
    due_at   BIGINT,
    state    TEXT NOT NULL
);

CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_by_seq ON deliveries (seq);
