-- People who are signed in to the pages. session: the digest of what their cookie
-- holds. principal: one for all sessions of a person.
CREATE TABLE sessions (
    session   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    principal TEXT COLLATE "C" NOT NULL,
    ends      BIGINT NOT NULL,
    state     TEXT NOT NULL
);

CREATE INDEX sessions_by_principal ON sessions (principal);
CREATE INDEX sessions_by_end ON sessions (ends);
