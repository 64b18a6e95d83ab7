-- What live offers are found by; it follows from their listings. A term is a word
-- or a facet (=kind:...). place: terms that say much about an offer come first,
-- and of those the newest offers. marks: bits that stand for the offer's facets.
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
