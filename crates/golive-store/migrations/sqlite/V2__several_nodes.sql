-- What readers of the event log may read: on an engine with one writer, all of it.
CREATE VIEW settled_events AS SELECT seq, publisher, offer, kind, body FROM events;
