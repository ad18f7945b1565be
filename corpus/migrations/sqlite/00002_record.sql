-- +goose Up

-- Who made a version: a user of Discord, a source, the command line; empty if nobody said.
ALTER TABLE version ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- What happened in a corpus and is kept for a while: changes, questions that were not answered, reports.
CREATE TABLE record (
    number  INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    corpus  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    key     TEXT NOT NULL,   -- what it is about; may be empty
    person  TEXT NOT NULL,   -- whose it is, so that it can be deleted on request; empty: nobody's
    made    BIGINT NOT NULL, -- nanoseconds since 1970
    version BIGINT NOT NULL, -- that was current then
    value   TEXT NOT NULL    -- JSON
);
CREATE INDEX record_kind ON record (corpus, kind, number);
CREATE INDEX record_person ON record (person) WHERE person <> '';

-- +goose Down
DROP TABLE record;
ALTER TABLE version DROP COLUMN author;
