-- What people search and count by stands in columns of its own; a person's word stands beside the machine's, never over it.
ALTER TABLE results ADD COLUMN part_id TEXT NOT NULL DEFAULT '';
ALTER TABLE results ADD COLUMN lot TEXT NULL;
-- name@version
ALTER TABLE results ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE results ADD COLUMN top_score $REAL NULL;
ALTER TABLE results ADD COLUMN reviewed_verdict TEXT NULL;
ALTER TABLE results ADD COLUMN reviewed_label TEXT NULL;

UPDATE results SET
    part_id = COALESCE((SELECT $JSON(m.message, partId) FROM result_messages m WHERE m.id = results.id), ''),
    model = COALESCE((SELECT $JSON(m.message, model.name) || '@' || $JSON(m.message, model.version) FROM result_messages m WHERE m.id = results.id), ''),
    top_score = (SELECT MAX(d.score) FROM detections d WHERE d.result = results.id);

CREATE INDEX results_by_part ON results (part_id, captured_at, id);
CREATE INDEX results_by_model ON results (model, captured_at, id);
CREATE INDEX results_by_lot ON results (lot, captured_at, id) WHERE lot IS NOT NULL;
CREATE INDEX results_by_station_verdict ON results (station, verdict, captured_at, id);
CREATE INDEX results_reviewed ON results (captured_at, id) WHERE reviewed_verdict IS NOT NULL;

-- One row for each defect type of a result, in the order in which lists are read.
CREATE TABLE result_labels (
    label TEXT NOT NULL,
    captured_at INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results (id),
    top_score $REAL NOT NULL,
    detections INTEGER NOT NULL,
    PRIMARY KEY (label, captured_at, result)
) $CLUSTERED;
INSERT INTO result_labels (label, captured_at, result, top_score, detections)
    SELECT d.label, r.captured_at, d.result, MAX(d.score), COUNT(*) FROM detections d JOIN results r ON r.id = d.result GROUP BY d.label, r.captured_at, d.result;
DROP INDEX detections_by_label;

-- Every word that people gave on a result, the newest last; results.reviewed_* repeats the newest.
CREATE TABLE reviews (
    id $IDENTITY,
    result INTEGER NOT NULL REFERENCES results (id),
    verdict TEXT NOT NULL,
    label TEXT NULL,
    comment TEXT NULL,
    reviewer TEXT NOT NULL,
    reviewed_at INTEGER NOT NULL
);
CREATE INDEX reviews_by_result ON reviews (result, id);

-- The oldest pictures go first.
CREATE INDEX evidence_by_time ON evidence (received_at);
