-- What tenants say that things cost, as JSON. Does not come from the log, so a rebuild leaves it alone.
CREATE TABLE cost_inputs (
    tenant text COLLATE "C" PRIMARY KEY,
    inputs text NOT NULL
);
