-- What operators look for: what a publisher's offers went through, newest first, and
-- the deliveries that wait or are dead among the many that were sent. A delivery's
-- state is JSON, where a text that holds these words would have its quotes escaped.
CREATE INDEX history_by_publisher ON history (publisher, seq);
CREATE INDEX deliveries_waiting ON deliveries (seq) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_dead ON deliveries (seq) WHERE state LIKE '%"state":"dead"%';
