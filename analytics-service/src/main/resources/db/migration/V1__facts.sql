CREATE TABLE seen_event (
    tenant   text COLLATE "C" NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, event_id)
);

-- When contacts wrote or asked for a person; what they said is not kept here.
CREATE TABLE contact_act (
    tenant   text COLLATE "C" NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (tenant, event_id)
);

CREATE TABLE episode (
    tenant            text COLLATE "C" NOT NULL,
    episode           text COLLATE "C" NOT NULL,
    opened_at         timestamptz,
    opened_by         text COLLATE "C",
    first_bot_reply   timestamptz,
    first_agent_reply timestamptz,
    escalated_at      timestamptz,
    escalation_reason text COLLATE "C",
    queue             text COLLATE "C",
    accepted_at       timestamptz,
    closed_at         timestamptz,
    close_reason      text COLLATE "C",
    rated_at          timestamptz,
    score             text COLLATE "C",
    bot_answers       integer NOT NULL,
    agent_replies     integer NOT NULL,
    hand_backs        integer NOT NULL,
    PRIMARY KEY (tenant, episode)
);

CREATE INDEX episode_by_opening ON episode (tenant, opened_at);
