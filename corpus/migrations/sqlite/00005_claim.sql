-- +goose Up

-- Who refreshes a source apart from its state, which a refresh writes as a whole; and a state of every source, so that one without was removed.
UPDATE document SET value = json_remove(value, '$.claim') WHERE kind = 'source-state';
INSERT INTO document (corpus, kind, name, value)
    SELECT corpus, 'source-state', name, '{}' FROM document WHERE kind = 'source'
    ON CONFLICT (corpus, kind, name) DO NOTHING;

-- +goose Down
DELETE FROM document WHERE kind = 'source-claim';
