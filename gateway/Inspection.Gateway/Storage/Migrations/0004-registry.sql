-- What the gateway knows of packages that were uploaded to it; the packages themselves lie in its folder of models.
CREATE TABLE uploads (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    uploaded_at INTEGER NOT NULL,
    -- Median of a few runs on the gateway's own processor, and the memory that opening it took.
    run_microseconds INTEGER NOT NULL,
    memory_bytes INTEGER NOT NULL
);

CREATE TABLE deployments (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    -- Null for a way back: each station has its own model then.
    sha256 TEXT NULL,
    title TEXT NOT NULL,
    rolls_back TEXT NULL
);
CREATE INDEX deployments_by_time ON deployments (at, id);

CREATE TABLE deployment_stations (
    deployment TEXT NOT NULL REFERENCES deployments (id),
    station TEXT NOT NULL,
    order_id TEXT NOT NULL,
    -- The model before, as JSON of the contract; null where none is known that the gateway could order again.
    previous TEXT NULL,
    -- Why the order was not given, as JSON in both languages; null: it was.
    problem TEXT NULL,
    PRIMARY KEY (deployment, station)
);
