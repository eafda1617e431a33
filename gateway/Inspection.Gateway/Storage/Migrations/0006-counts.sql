-- Charts over ten million results are counted ahead, in the transaction that stores the results. What is counted never changes afterwards: results are only ever
-- added, and what people say of them is set against the counts when they are read. See Storage/Counts.
-- Where all results are read, || '' keeps SQLite from reading them in the order of an index, which takes minutes longer.

-- What results of one run of a station have in common. lot: '' for none.
CREATE TABLE result_series (
    id $IDENTITY,
    station TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    model TEXT NOT NULL,
    lot TEXT NOT NULL,
    UNIQUE (station, boot_id, model, lot)
);
CREATE INDEX result_series_by_lot ON result_series (lot);
CREATE INDEX result_series_by_boot ON result_series (boot_id);
INSERT INTO result_series (station, boot_id, model, lot) SELECT DISTINCT station || '', boot_id, model, COALESCE(lot, '') FROM results;

-- Results by quarter of an hour, hour and day of UTC (width, in microseconds). truth: OK, NG, or '' where the line knows nothing.
-- detected: results with at least one detection.
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
    FROM results r JOIN result_series s ON s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '')
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

-- One row for each defect type of a result, as before, with all that charts ask of it.
-- leads: 1 where the type has the highest score of its result. others: 1 where its result has other types, too.
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
    SELECT l.label, l.captured_at, l.result, l.top_score, l.detections, s.id, r.verdict, r.reason,
           CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' ELSE '' END,
           CASE WHEN l.label = (SELECT d.label FROM detections d WHERE d.result = l.result ORDER BY d.score DESC, d.label LIMIT 1) THEN 1 ELSE 0 END,
           CASE WHEN EXISTS (SELECT 1 FROM detections d WHERE d.result = l.result AND d.label <> l.label) THEN 1 ELSE 0 END,
           r.reviewed_verdict
    FROM result_labels l JOIN results r ON r.id = l.result
    JOIN result_series s ON s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '');
DROP TABLE result_labels;
CREATE INDEX result_types_leading ON result_types (captured_at, result, top_score, series, verdict, reason, truth, reviewed_verdict) WHERE leads = 1;
CREATE INDEX result_types_reviewed ON result_types (captured_at, label, series, verdict, truth, reviewed_verdict, detections) WHERE reviewed_verdict IS NOT NULL;

-- Defect types by day of UTC.
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

-- Results that people have looked at, with the newest word.
CREATE TABLE reviewed_results (
    captured_at INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results (id),
    series INTEGER NOT NULL REFERENCES result_series (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    truth TEXT NOT NULL,
    -- The type of the highest score; null: none was detected.
    machine_label TEXT NULL,
    reviewed_verdict TEXT NOT NULL,
    reviewed_label TEXT NULL,
    PRIMARY KEY (captured_at, result)
) $CLUSTERED;
INSERT INTO reviewed_results (captured_at, result, series, verdict, reason, truth, machine_label, reviewed_verdict, reviewed_label)
    SELECT r.captured_at, r.id, s.id, r.verdict, r.reason, CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' ELSE '' END,
           (SELECT d.label FROM detections d WHERE d.result = r.id ORDER BY d.score DESC, d.label LIMIT 1), r.reviewed_verdict, r.reviewed_label
    FROM results r JOIN result_series s ON s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '')
    WHERE r.reviewed_verdict IS NOT NULL;
CREATE INDEX reviewed_results_by_series ON reviewed_results (series, captured_at);

-- Whether a station has seen a part before is asked for every result. The few inspections of a part are sorted by time when they are listed.
DROP INDEX results_by_part;
CREATE INDEX results_by_part ON results (part_id, station, captured_at, id);

-- Every inspection of the parts that their station inspected more than once; part: the result of it that was stored first. inspection: time and verdict in one
-- number: the smallest of a part is its first inspection, the largest its last, and odd means not OK.
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
    SELECT p.part, r.captured_at, r.id, s.id, r.verdict, CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' ELSE '' END,
           r.captured_at * 2 + CASE WHEN r.verdict = 'OK' THEN 0 ELSE 1 END
    FROM (SELECT part_id, station, MIN(id) AS part FROM results GROUP BY part_id, station HAVING COUNT(*) > 1) p
    JOIN results r ON r.part_id = p.part_id AND r.station = p.station
    JOIN result_series s ON s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '');
CREATE UNIQUE INDEX repeated_results_by_result ON repeated_results (result);
CREATE INDEX repeated_results_by_series ON repeated_results (series);

-- Bytes of all pictures together, in one row.
CREATE TABLE evidence_size (bytes INTEGER NOT NULL);
INSERT INTO evidence_size (bytes) SELECT COALESCE(SUM(bytes), 0) FROM evidence;
