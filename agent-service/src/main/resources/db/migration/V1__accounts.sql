-- People who serve, supervise or administer a tenant.
CREATE TABLE account (
  tenant               text NOT NULL,
  id                   text NOT NULL,
  login                text NOT NULL,
  name                 text NOT NULL,
  roles                text[] NOT NULL,
  queues               text[] NOT NULL,
  skills               text[] NOT NULL,
  capacity             integer NOT NULL,
  active               boolean NOT NULL,
  password_hash        text NOT NULL,
  must_change_password boolean NOT NULL,
  -- Tokens of an older generation are not renewed.
  generation           bigint NOT NULL,
  -- Grows with every change that the dispatcher must hear of.
  version              bigint NOT NULL,
  changed_at           timestamptz NOT NULL,
  -- The last version that agent-commands acknowledged: what lies between is still to be said.
  announced_version    bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, login)
);

CREATE INDEX account_unannounced ON account (changed_at) WHERE announced_version < version;

-- Attempts to sign in, per login and per address, over all replicas: when the allowance will be whole again.
CREATE TABLE sign_in_attempt (
  source  text PRIMARY KEY,
  full_at timestamptz NOT NULL
);

CREATE INDEX sign_in_attempt_full ON sign_in_attempt (full_at);
