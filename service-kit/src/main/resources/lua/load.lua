-- Reads one key's state, which of the given events it has seen, and what perhaps was not said yet.
-- KEYS: state (hash: v, s), seen (sorted set: event id by event time), unsaid (hash: event id -> as in save.lua),
--       tail (list: the lines of the state)
-- ARGV: the version that the caller knows or 0, then event ids
-- Returns: version, state or '', a list of 1 (seen) or 0 per event id, the pairs of unsaid in no order, and the tail.
--          State, unsaid and tail are left out when the version is the one that the caller knows.
local version = redis.call('HGET', KEYS[1], 'v') or '0'
local seen = {}
for at = 2, #ARGV do
  seen[at - 1] = redis.call('ZSCORE', KEYS[2], ARGV[at]) and 1 or 0
end
if version == ARGV[1] and version ~= '0' then
  return { version, '', seen, {}, {} }
end
local head = redis.call('HGET', KEYS[1], 's') or ''
return { version, head, seen, redis.call('HGETALL', KEYS[3]), redis.call('LRANGE', KEYS[4], 0, -1) }
