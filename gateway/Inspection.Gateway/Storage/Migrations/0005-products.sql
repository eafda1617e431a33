CREATE TABLE products (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- Every revision stays; a changeover names one.
CREATE TABLE recipes (
    product TEXT NOT NULL REFERENCES products (id),
    revision INTEGER NOT NULL,
    -- JSON of the recipe.
    content TEXT NOT NULL,
    comment TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (product, revision)
);

-- Golden templates; the images lie in the gateway's folder by their digest.
CREATE TABLE templates (
    sha256 TEXT PRIMARY KEY,
    content_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    origin TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- What a station inspected by before a deployment, as JSON of the contract; null: by its own recipe.
ALTER TABLE deployment_stations ADD COLUMN previous_recipe TEXT NULL;
