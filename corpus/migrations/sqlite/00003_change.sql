-- +goose Up

-- So that the articles of a version that is discarded are found without reading everything.
CREATE INDEX change_hash ON change (hash);

-- +goose Down
DROP INDEX change_hash;
