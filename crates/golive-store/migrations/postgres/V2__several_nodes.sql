-- An event's number is made of its transaction's, so that the numbers below the
-- oldest open transaction's are settled: no event can come among them any more.
-- base keeps numbers growing when the database moves to a cluster whose
-- transactions count from the start again.
CREATE TABLE event_base (
    base BIGINT NOT NULL
);

INSERT INTO event_base (base) VALUES (0);

CREATE FUNCTION next_event(place BIGINT) RETURNS BIGINT LANGUAGE sql VOLATILE AS
'SELECT base + (pg_current_xact_id()::text::bigint << 10) + place FROM event_base';

CREATE FUNCTION first_open_event() RETURNS BIGINT LANGUAGE sql STABLE AS
'SELECT base + (pg_snapshot_xmin(pg_current_snapshot())::text::bigint << 10) FROM event_base';

CREATE VIEW settled_events AS
    SELECT seq, publisher, offer, kind, body FROM events WHERE seq < (SELECT first_open_event());
