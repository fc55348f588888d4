-- What a tenant's agents say often, ready to be sent. One row a text, so that each language is there or not.
CREATE TABLE canned_reply (
  tenant     text COLLATE "C" NOT NULL,
  shortcut   text COLLATE "C" NOT NULL,
  language   text COLLATE "C" NOT NULL,
  words      text NOT NULL,
  -- The same in all rows of a shortcut; grows with every change.
  version    bigint NOT NULL,
  changed_by text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, shortcut, language)
);
