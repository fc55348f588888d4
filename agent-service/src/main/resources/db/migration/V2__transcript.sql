-- The latest number given out in a conversation. Its row is locked while entries are added, so numbers become visible
-- in their order even when a consumer that lost its partition still writes.
CREATE TABLE transcript_thread (
    tenant       text COLLATE "C" NOT NULL,
    conversation text COLLATE "C" NOT NULL,
    latest       bigint NOT NULL,
    PRIMARY KEY (tenant, conversation)
);

CREATE TABLE transcript_entry (
    tenant       text COLLATE "C" NOT NULL,
    conversation text COLLATE "C" NOT NULL,
    seq          bigint NOT NULL,
    event        text COLLATE "C" NOT NULL,
    at           timestamptz NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    by           text COLLATE "C" NOT NULL,
    episode      text COLLATE "C",
    message      text COLLATE "C",
    agent        text COLLATE "C",
    reasons      text NOT NULL,
    -- All that people wrote. Erasing a contact empties it.
    body         text,
    PRIMARY KEY (tenant, conversation, seq),
    UNIQUE (tenant, event)
);

CREATE INDEX transcript_by_agent ON transcript_entry (tenant, conversation, agent) WHERE agent IS NOT NULL;
