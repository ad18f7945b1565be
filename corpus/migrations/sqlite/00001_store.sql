-- +goose Up

-- One row: how many promotions and other changes this store has seen, for who watches it.
CREATE TABLE serial (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value BIGINT NOT NULL
);
INSERT INTO serial (id, value) VALUES (1, 0);

-- The text of articles, once by content.
CREATE TABLE body (
    hash   TEXT PRIMARY KEY, -- SHA-256 of the other columns, see Article.Hash
    title  TEXT NOT NULL,
    date   TEXT NOT NULL,    -- ISO 8601 or empty
    source TEXT NOT NULL,
    url    TEXT NOT NULL,
    text   TEXT NOT NULL
);

-- The corpora: one for each guild, and the shared one, whose name is empty.
CREATE TABLE corpus (
    name    TEXT PRIMARY KEY,
    current BIGINT NOT NULL, -- number of the promoted version; 0: none yet
    last    BIGINT NOT NULL  -- number given last
) WITHOUT ROWID;

CREATE TABLE version (
    corpus   TEXT NOT NULL,
    number   BIGINT NOT NULL,
    parent   BIGINT NOT NULL,   -- the version it was made from, 0: none
    state    SMALLINT NOT NULL, -- 0 being written, 1 staged, 2 promoted
    created  BIGINT NOT NULL,   -- nanoseconds since 1970: when it was begun, then when it was promoted
    articles BIGINT NOT NULL,
    digest   TEXT NOT NULL,     -- of its set of (id, hash)
    note     TEXT NOT NULL,
    PRIMARY KEY (corpus, number)
) WITHOUT ROWID;

-- Which article stood in which versions: those with first <= number < until.
CREATE TABLE entry (
    corpus TEXT NOT NULL,
    id     TEXT NOT NULL,
    first  BIGINT NOT NULL,
    until  BIGINT NOT NULL, -- 9223372036854775807: in the current version
    hash   TEXT NOT NULL,
    PRIMARY KEY (corpus, id, first)
) WITHOUT ROWID;
CREATE INDEX entry_hash ON entry (hash);

-- How a version that is not promoted yet differs from its parent.
CREATE TABLE change (
    corpus  TEXT NOT NULL,
    version BIGINT NOT NULL,
    id      TEXT NOT NULL,
    hash    TEXT NOT NULL, -- empty: removed
    PRIMARY KEY (corpus, version, id)
) WITHOUT ROWID;

-- What else a corpus keeps: its sources, terms, settings.
CREATE TABLE document (
    corpus TEXT NOT NULL,
    kind   TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL, -- JSON
    PRIMARY KEY (corpus, kind, name)
) WITHOUT ROWID;

-- +goose Down
DROP TABLE document;
DROP TABLE change;
DROP TABLE entry;
DROP TABLE version;
DROP TABLE corpus;
DROP TABLE body;
DROP TABLE serial;
