-- +goose Up

-- The pages of a source apart from the rest of its state, which is read far more often.
INSERT INTO document (corpus, kind, name, value)
    SELECT corpus, 'source-pages', name, json_extract(value, '$.items') FROM document
    WHERE kind = 'source-state' AND json_type(value, '$.items') = 'object';
UPDATE document SET value = json_remove(value, '$.items') WHERE kind = 'source-state';

-- +goose Down
UPDATE document SET value = json_set(value, '$.items', json((SELECT p.value FROM document AS p
        WHERE p.corpus = document.corpus AND p.kind = 'source-pages' AND p.name = document.name)))
    WHERE kind = 'source-state';
DELETE FROM document WHERE kind IN ('source-pages', 'source-past');
