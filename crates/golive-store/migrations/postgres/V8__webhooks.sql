-- Publishers' endpoints that are told of the events of their offers. state: where it is
-- and what it wants, as JSON. sealed: its secret, sealed with the master key.
CREATE TABLE webhooks (
    publisher TEXT COLLATE "C" NOT NULL,
    webhook   TEXT COLLATE "C" NOT NULL,
    state     TEXT NOT NULL,
    sealed    TEXT NOT NULL,
    PRIMARY KEY (publisher, webhook)
);
