-- Publishers' endpoints that are told of the events of their offers. state: where it is
-- and what it wants, as JSON. sealed: its secret, sealed with the master key.
CREATE TABLE webhooks (
    publisher TEXT NOT NULL,
    webhook   TEXT NOT NULL,
    state     TEXT NOT NULL,
    sealed    TEXT NOT NULL,
    PRIMARY KEY (publisher, webhook)
) WITHOUT ROWID;
