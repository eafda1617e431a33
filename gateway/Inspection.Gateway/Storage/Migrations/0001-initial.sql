-- $IDENTITY, $REAL and $CLUSTERED are words in which databases differ; INTEGER has 64 bits; $JSON(column, path) is text. See Database.Translate.
-- Times are microseconds since 1970-01-01 UTC. Words (verdict, reason, status) are those of the contract.
CREATE TABLE stations (
    station TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL
);

CREATE TABLE results (
    id $IDENTITY,
    station TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    result_id TEXT NOT NULL,
    captured_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    total_ms $REAL NOT NULL,
    truth_defects INTEGER NULL,
    truth_found INTEGER NULL,
    truth_missed INTEGER NULL,
    truth_false_alarms INTEGER NULL,
    UNIQUE (station, boot_id, sequence)
);
CREATE INDEX results_by_time ON results (captured_at, id);
CREATE INDEX results_by_station ON results (station, captured_at, id);
CREATE INDEX results_by_verdict ON results (verdict, captured_at, id);
CREATE INDEX results_by_result_id ON results (result_id);

-- The whole message, apart from the columns that are searched and counted: a scan of results stays narrow.
CREATE TABLE result_messages (
    id INTEGER PRIMARY KEY REFERENCES results (id),
    message TEXT NOT NULL
);

CREATE TABLE detections (
    result INTEGER NOT NULL REFERENCES results (id),
    label TEXT NOT NULL,
    score $REAL NOT NULL,
    x $REAL NOT NULL,
    y $REAL NOT NULL,
    width $REAL NOT NULL,
    height $REAL NOT NULL
);
CREATE INDEX detections_by_result ON detections (result, label);
CREATE INDEX detections_by_label ON detections (label, result);

-- A picture may come before its result, so nothing refers to results here.
CREATE TABLE evidence (
    station TEXT NOT NULL,
    result_id TEXT NOT NULL,
    path TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (station, result_id)
) $CLUSTERED;
