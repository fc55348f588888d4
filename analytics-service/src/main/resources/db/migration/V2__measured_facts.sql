-- Facts come from the log: the new tables start empty, and the log is read from its beginning.
DROP TABLE seen_event, contact_act, episode;

-- How far the log was read. Moves in the transaction that holds what was read, so nothing counts twice.
CREATE TABLE log_position (
    topic       text COLLATE "C" NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- What the facts of a conversation are worked out from: moments and names, never words. Forgotten some weeks after the
-- conversation was last heard of.
CREATE TABLE trace (
    tenant       text COLLATE "C" NOT NULL,
    conversation text COLLATE "C" NOT NULL,
    marks        text COLLATE "C" NOT NULL,
    touched_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, conversation)
);
CREATE INDEX trace_by_touch ON trace (touched_at);

-- One row per episode. The columns of metrics hold what the episode adds to each, null where it does not count;
-- `_of` is what it is counted out of, where that is not one.
CREATE TABLE episode (
    tenant       text COLLATE "C" NOT NULL,
    episode      text COLLATE "C" NOT NULL,
    opened_at    timestamptz NOT NULL,
    conversation text COLLATE "C" NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    queue        text COLLATE "C" NOT NULL,
    agent        text COLLATE "C" NOT NULL,
    intent       text COLLATE "C" NOT NULL,
    language     text COLLATE "C" NOT NULL,
    reason       text COLLATE "C" NOT NULL,
    closed_at    timestamptz,
    close_reason text COLLATE "C" NOT NULL,
    first_response                          double precision,
    bot_first_response                      double precision,
    human_first_response                    double precision,
    human_first_response_open               double precision,
    time_to_human                           double precision,
    queue_wait                              double precision,
    queue_wait_open                         double precision,
    speed_of_answer                         double precision,
    speed_of_answer_open                    double precision,
    service_level                           double precision,
    service_level_without_short_abandons    double precision,
    service_level_open                      double precision,
    target_breach                           double precision,
    resolution_time                         double precision,
    resolution_time_open                    double precision,
    containment                             double precision,
    deflection                              double precision,
    escalation                              double precision,
    abandonment                             double precision,
    unattended                              double precision,
    unanswered                              double precision,
    unanswered_of                           double precision,
    wrong_answers                           double precision,
    wrong_answers_of                        double precision,
    transfer                                double precision,
    hand_back                               double precision,
    offers_passed_by                        double precision,
    offers_passed_by_of                     double precision,
    reopen                                  double precision,
    first_contact_resolution                double precision,
    satisfaction                            double precision,
    satisfaction_top_two                    double precision,
    rating_response                         double precision,
    sentiment_shift                         double precision,
    complaint                               double precision,
    PRIMARY KEY (tenant, opened_at, episode)
) PARTITION BY RANGE (opened_at);

-- One row per stretch of an episode in which an agent held it.
CREATE TABLE handling (
    tenant       text COLLATE "C" NOT NULL,
    episode      text COLLATE "C" NOT NULL,
    epoch        bigint NOT NULL,
    opened_at    timestamptz NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    queue        text COLLATE "C" NOT NULL,
    agent        text COLLATE "C" NOT NULL,
    intent       text COLLATE "C" NOT NULL,
    language     text COLLATE "C" NOT NULL,
    taken_at     timestamptz NOT NULL,
    worked_until timestamptz,
    handle_time          double precision,
    wrap_up              double precision,
    agent_first_reply    double precision,
    PRIMARY KEY (tenant, opened_at, episode, epoch)
) PARTITION BY RANGE (opened_at);

CREATE TABLE presence (
    tenant   text COLLATE "C" NOT NULL,
    agent    text COLLATE "C" NOT NULL,
    at       timestamptz NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    presence text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, agent, at, event_id)
);

-- Minutes whose sums are to be worked out again. No key: an entry that is not committed yet must outlive a removal.
CREATE TABLE stale_minute (
    tenant text COLLATE "C" NOT NULL,
    minute timestamptz NOT NULL
);

-- Sums per minute, hour and day (UTC) of the subjects with a value of a dimension; the dimension `all` has one, empty.
CREATE TABLE episode_rollup (
    tenant    text COLLATE "C" NOT NULL,
    grain     text COLLATE "C" NOT NULL,
    dimension text COLLATE "C" NOT NULL,
    value     text COLLATE "C" NOT NULL,
    at        timestamptz NOT NULL,
    subjects  bigint NOT NULL,
    first_response                          double precision NOT NULL,
    first_response_of                       double precision NOT NULL,
    bot_first_response                      double precision NOT NULL,
    bot_first_response_of                   double precision NOT NULL,
    human_first_response                    double precision NOT NULL,
    human_first_response_of                 double precision NOT NULL,
    human_first_response_open               double precision NOT NULL,
    human_first_response_open_of            double precision NOT NULL,
    time_to_human                           double precision NOT NULL,
    time_to_human_of                        double precision NOT NULL,
    queue_wait                              double precision NOT NULL,
    queue_wait_of                           double precision NOT NULL,
    queue_wait_open                         double precision NOT NULL,
    queue_wait_open_of                      double precision NOT NULL,
    speed_of_answer                         double precision NOT NULL,
    speed_of_answer_of                      double precision NOT NULL,
    speed_of_answer_open                    double precision NOT NULL,
    speed_of_answer_open_of                 double precision NOT NULL,
    service_level                           double precision NOT NULL,
    service_level_of                        double precision NOT NULL,
    service_level_without_short_abandons    double precision NOT NULL,
    service_level_without_short_abandons_of double precision NOT NULL,
    service_level_open                      double precision NOT NULL,
    service_level_open_of                   double precision NOT NULL,
    target_breach                           double precision NOT NULL,
    target_breach_of                        double precision NOT NULL,
    resolution_time                         double precision NOT NULL,
    resolution_time_of                      double precision NOT NULL,
    resolution_time_open                    double precision NOT NULL,
    resolution_time_open_of                 double precision NOT NULL,
    containment                             double precision NOT NULL,
    containment_of                          double precision NOT NULL,
    deflection                              double precision NOT NULL,
    deflection_of                           double precision NOT NULL,
    escalation                              double precision NOT NULL,
    escalation_of                           double precision NOT NULL,
    abandonment                             double precision NOT NULL,
    abandonment_of                          double precision NOT NULL,
    unattended                              double precision NOT NULL,
    unattended_of                           double precision NOT NULL,
    unanswered                              double precision NOT NULL,
    unanswered_of                           double precision NOT NULL,
    wrong_answers                           double precision NOT NULL,
    wrong_answers_of                        double precision NOT NULL,
    transfer                                double precision NOT NULL,
    transfer_of                             double precision NOT NULL,
    hand_back                               double precision NOT NULL,
    hand_back_of                            double precision NOT NULL,
    offers_passed_by                        double precision NOT NULL,
    offers_passed_by_of                     double precision NOT NULL,
    reopen                                  double precision NOT NULL,
    reopen_of                               double precision NOT NULL,
    first_contact_resolution                double precision NOT NULL,
    first_contact_resolution_of             double precision NOT NULL,
    satisfaction                            double precision NOT NULL,
    satisfaction_of                         double precision NOT NULL,
    satisfaction_top_two                    double precision NOT NULL,
    satisfaction_top_two_of                 double precision NOT NULL,
    rating_response                         double precision NOT NULL,
    rating_response_of                      double precision NOT NULL,
    sentiment_shift                         double precision NOT NULL,
    sentiment_shift_of                      double precision NOT NULL,
    complaint                               double precision NOT NULL,
    complaint_of                            double precision NOT NULL,
    PRIMARY KEY (tenant, grain, dimension, at, value)
);

CREATE TABLE handling_rollup (
    tenant    text COLLATE "C" NOT NULL,
    grain     text COLLATE "C" NOT NULL,
    dimension text COLLATE "C" NOT NULL,
    value     text COLLATE "C" NOT NULL,
    at        timestamptz NOT NULL,
    subjects  bigint NOT NULL,
    handle_time          double precision NOT NULL,
    handle_time_of       double precision NOT NULL,
    wrap_up              double precision NOT NULL,
    wrap_up_of           double precision NOT NULL,
    agent_first_reply    double precision NOT NULL,
    agent_first_reply_of double precision NOT NULL,
    PRIMARY KEY (tenant, grain, dimension, at, value)
);

-- The partitions of one day (UTC).
CREATE FUNCTION make_day(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    facts text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('analytics.days'));
    FOREACH facts IN ARRAY ARRAY['episode', 'handling'] LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
            facts || to_char(day, '_YYYY_MM_DD'), facts,
            day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
    END LOOP;
END $$;

-- Drops the partitions of days before `day`.
CREATE FUNCTION drop_days_before(day date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    old record;
    dropped integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('analytics.days'));
    FOR old IN
        SELECT c.oid::regclass AS part FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent IN ('episode'::regclass, 'handling'::regclass)
          AND to_date(right(c.relname, 10), 'YYYY_MM_DD') < day
    LOOP
        EXECUTE format('DROP TABLE %s', old.part);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;

-- Empties everything that comes from the log. analytics-service notices and reads the log from its beginning.
CREATE FUNCTION rebuild() RETURNS void LANGUAGE sql AS $$
    TRUNCATE log_position, trace, episode, handling, presence, stale_minute, episode_rollup, handling_rollup;
$$;
