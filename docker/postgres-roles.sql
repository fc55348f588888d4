-- For each service with facts in PostgreSQL: a role, and the schema that it owns. Safe to run again.
-- The passwords come from the mounted secrets and never show in a process list.
\set ON_ERROR_STOP on
\set agent `cat /run/secrets/postgres-agent`
\set analytics `cat /run/secrets/postgres-analytics`

REVOKE ALL ON DATABASE baton FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

SELECT 'CREATE ROLE agent LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'agent') \gexec
ALTER ROLE agent PASSWORD :'agent';
GRANT CONNECT ON DATABASE baton TO agent;
CREATE SCHEMA IF NOT EXISTS agent AUTHORIZATION agent;
ALTER ROLE agent SET search_path = agent;

SELECT 'CREATE ROLE analytics LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analytics') \gexec
ALTER ROLE analytics PASSWORD :'analytics';
GRANT CONNECT ON DATABASE baton TO analytics;
CREATE SCHEMA IF NOT EXISTS analytics AUTHORIZATION analytics;
ALTER ROLE analytics SET search_path = analytics;
