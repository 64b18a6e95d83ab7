-- Who wants to hear from a publisher. lead begins with the time at which it came, so
-- that an offer's leads sort by it. peer: a mark of the network address that sent it,
-- which tells nothing without the master key. sealed: who and what, sealed with that
-- key.
CREATE TABLE leads (
    publisher TEXT   NOT NULL,
    offer     TEXT   NOT NULL,
    lead      TEXT   NOT NULL,
    created   BIGINT NOT NULL,
    peer      TEXT   NOT NULL,
    sealed    TEXT   NOT NULL,
    PRIMARY KEY (publisher, offer, lead)
) WITHOUT ROWID;

CREATE INDEX leads_by_peer ON leads (peer, created);
CREATE INDEX leads_by_created ON leads (created);
