-- The product of a part: the name of its recipe, without the revision that the gateway's recipes carry ("board-a r3" is of board-a; see Storage/ProductKey).
ALTER TABLE results ADD COLUMN product TEXT NOT NULL DEFAULT '';
UPDATE results SET product = COALESCE((SELECT $JSON(m.message, recipe.name) FROM result_messages m WHERE m.id = results.id), '');
UPDATE results SET product = substr(rtrim(product, '0123456789'), 1, length(rtrim(product, '0123456789')) - 2)
    WHERE rtrim(product, '0123456789') <> product AND length(rtrim(product, '0123456789')) > 2
      AND substr(rtrim(product, '0123456789'), length(rtrim(product, '0123456789')) - 1) = ' r';
CREATE INDEX results_by_product ON results (product, captured_at, id);

-- Results of one series are of one product, so that charts of a product are put together from the counts like those of a model. What refers to a series is
-- written anew; see 0006 for what each table means.
ALTER TABLE result_series RENAME TO earlier_series;
DROP INDEX result_series_by_lot;
DROP INDEX result_series_by_boot;
CREATE TABLE result_series (
    id $IDENTITY,
    station TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    model TEXT NOT NULL,
    lot TEXT NOT NULL,
    product TEXT NOT NULL,
    UNIQUE (station, boot_id, model, lot, product)
);
CREATE INDEX result_series_by_lot ON result_series (lot);
CREATE INDEX result_series_by_boot ON result_series (boot_id);
INSERT INTO result_series (station, boot_id, model, lot, product) SELECT DISTINCT station || '', boot_id, model, COALESCE(lot, ''), product || '' FROM results;

DROP TABLE result_counts;
CREATE TABLE result_counts (
    width INTEGER NOT NULL,
    begins_at INTEGER NOT NULL,
    series INTEGER NOT NULL REFERENCES result_series (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    truth TEXT NOT NULL,
    results INTEGER NOT NULL,
    detected INTEGER NOT NULL,
    defects INTEGER NOT NULL,
    found INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    false_alarms INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (width, begins_at, series, verdict, reason, truth)
) $CLUSTERED;
INSERT INTO result_counts (width, begins_at, series, verdict, reason, truth, results, detected, defects, found, missed, false_alarms, first_at, last_at)
    SELECT 900000000, r.captured_at - ((r.captured_at % 900000000) + 900000000) % 900000000, s.id, r.verdict || '', r.reason,
           CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' ELSE '' END,
           COUNT(*), COUNT(r.top_score), COALESCE(SUM(r.truth_defects), 0), COALESCE(SUM(r.truth_found), 0), COALESCE(SUM(r.truth_missed), 0),
           COALESCE(SUM(r.truth_false_alarms), 0), MIN(r.captured_at), MAX(r.captured_at)
    FROM results r JOIN result_series s ON s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '') AND s.product = r.product
    GROUP BY 2, 3, 4, 5, 6;
INSERT INTO result_counts (width, begins_at, series, verdict, reason, truth, results, detected, defects, found, missed, false_alarms, first_at, last_at)
    SELECT 3600000000, begins_at - ((begins_at % 3600000000) + 3600000000) % 3600000000, series, verdict, reason, truth,
           SUM(results), SUM(detected), SUM(defects), SUM(found), SUM(missed), SUM(false_alarms), MIN(first_at), MAX(last_at)
    FROM result_counts WHERE width = 900000000 GROUP BY 2, 3, 4, 5, 6;
INSERT INTO result_counts (width, begins_at, series, verdict, reason, truth, results, detected, defects, found, missed, false_alarms, first_at, last_at)
    SELECT 86400000000, begins_at - ((begins_at % 86400000000) + 86400000000) % 86400000000, series, verdict, reason, truth,
           SUM(results), SUM(detected), SUM(defects), SUM(found), SUM(missed), SUM(false_alarms), MIN(first_at), MAX(last_at)
    FROM result_counts WHERE width = 3600000000 GROUP BY 2, 3, 4, 5, 6;
CREATE INDEX result_counts_by_series ON result_counts (series, width, begins_at);

ALTER TABLE result_types RENAME TO earlier_result_types;
DROP INDEX result_types_leading;
DROP INDEX result_types_reviewed;
CREATE TABLE result_types (
    label TEXT NOT NULL,
    captured_at INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results (id),
    top_score $REAL NOT NULL,
    detections INTEGER NOT NULL,
    series INTEGER NOT NULL REFERENCES result_series (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    truth TEXT NOT NULL,
    leads INTEGER NOT NULL,
    others INTEGER NOT NULL,
    reviewed_verdict TEXT NULL,
    PRIMARY KEY (label, captured_at, result)
) $CLUSTERED;
INSERT INTO result_types (label, captured_at, result, top_score, detections, series, verdict, reason, truth, leads, others, reviewed_verdict)
    SELECT c.label, c.captured_at, c.result, c.top_score, c.detections, s.id, c.verdict, c.reason, c.truth, c.leads, c.others, c.reviewed_verdict
    FROM earlier_result_types c CROSS JOIN results r CROSS JOIN result_series s
    WHERE r.id = c.result AND s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '') AND s.product = r.product;
DROP TABLE earlier_result_types;
CREATE INDEX result_types_leading ON result_types (captured_at, result, top_score, series, verdict, reason, truth, reviewed_verdict) WHERE leads = 1;
CREATE INDEX result_types_reviewed ON result_types (captured_at, label, series, verdict, truth, reviewed_verdict, detections) WHERE reviewed_verdict IS NOT NULL;

DROP TABLE type_counts;
CREATE TABLE type_counts (
    begins_at INTEGER NOT NULL,
    series INTEGER NOT NULL REFERENCES result_series (id),
    label TEXT NOT NULL,
    verdict TEXT NOT NULL,
    truth TEXT NOT NULL,
    results INTEGER NOT NULL,
    detections INTEGER NOT NULL,
    PRIMARY KEY (label, begins_at, series, verdict, truth)
) $CLUSTERED;
INSERT INTO type_counts (begins_at, series, label, verdict, truth, results, detections)
    SELECT captured_at - ((captured_at % 86400000000) + 86400000000) % 86400000000, series, label, verdict, truth, COUNT(*), SUM(detections)
    FROM result_types GROUP BY 3, 1, 2, 4, 5;
CREATE INDEX type_counts_by_series ON type_counts (series, begins_at);

ALTER TABLE reviewed_results RENAME TO earlier_reviewed_results;
DROP INDEX reviewed_results_by_series;
CREATE TABLE reviewed_results (
    captured_at INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results (id),
    series INTEGER NOT NULL REFERENCES result_series (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    truth TEXT NOT NULL,
    machine_label TEXT NULL,
    reviewed_verdict TEXT NOT NULL,
    reviewed_label TEXT NULL,
    PRIMARY KEY (captured_at, result)
) $CLUSTERED;
INSERT INTO reviewed_results (captured_at, result, series, verdict, reason, truth, machine_label, reviewed_verdict, reviewed_label)
    SELECT c.captured_at, c.result, s.id, c.verdict, c.reason, c.truth, c.machine_label, c.reviewed_verdict, c.reviewed_label
    FROM earlier_reviewed_results c CROSS JOIN results r CROSS JOIN result_series s
    WHERE r.id = c.result AND s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '') AND s.product = r.product;
DROP TABLE earlier_reviewed_results;
CREATE INDEX reviewed_results_by_series ON reviewed_results (series, captured_at);

ALTER TABLE repeated_results RENAME TO earlier_repeated_results;
DROP INDEX repeated_results_by_result;
DROP INDEX repeated_results_by_series;
CREATE TABLE repeated_results (
    part INTEGER NOT NULL REFERENCES results (id),
    captured_at INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results (id),
    series INTEGER NOT NULL REFERENCES result_series (id),
    verdict TEXT NOT NULL,
    truth TEXT NOT NULL,
    inspection INTEGER NOT NULL,
    PRIMARY KEY (part, captured_at, result)
) $CLUSTERED;
INSERT INTO repeated_results (part, captured_at, result, series, verdict, truth, inspection)
    SELECT c.part, c.captured_at, c.result, s.id, c.verdict, c.truth, c.inspection
    FROM earlier_repeated_results c CROSS JOIN results r CROSS JOIN result_series s
    WHERE r.id = c.result AND s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '') AND s.product = r.product;
DROP TABLE earlier_repeated_results;
CREATE UNIQUE INDEX repeated_results_by_result ON repeated_results (result);
CREATE INDEX repeated_results_by_series ON repeated_results (series);

DROP TABLE earlier_series;
