-- Deliveries of one lane go one after the other, those of several at a time, so that
-- one that gets its deliveries slowly holds up nobody else.
ALTER TABLE deliveries ADD COLUMN lane TEXT NOT NULL DEFAULT '';
