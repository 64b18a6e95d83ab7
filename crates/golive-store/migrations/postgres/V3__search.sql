-- What live offers are found by; it follows from their listings. A term is a word
-- or a facet (=kind:...). place: terms that say much about an offer come first,
-- and of those the newest offers. marks: bits that stand for the offer's facets.
CREATE TABLE search_offers (
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    title     TEXT NOT NULL,
    since     BIGINT NOT NULL,
    facets    TEXT NOT NULL,
    PRIMARY KEY (publisher, offer)
);

CREATE TABLE search_terms (
    term      TEXT COLLATE "C" NOT NULL,
    place     BIGINT NOT NULL,
    publisher TEXT COLLATE "C" NOT NULL,
    offer     TEXT COLLATE "C" NOT NULL,
    marks     BIGINT NOT NULL,
    PRIMARY KEY (term, place, publisher, offer) INCLUDE (marks)
);

CREATE INDEX search_terms_by_offer ON search_terms (publisher, offer, term);
