-- Reads one key's state, which of the given events it has seen, and what perhaps was not said yet.
-- KEYS: state (hash: v, s), seen (sorted set: event id by event time), unsaid (hash: event id -> as in save.lua)
-- ARGV: event ids
-- Returns: version, state or '', a list of 1 (seen) or 0 per event id, and the pairs of unsaid in no order.
local head = redis.call('HMGET', KEYS[1], 'v', 's')
local seen = {}
for i, id in ipairs(ARGV) do
  seen[i] = redis.call('ZSCORE', KEYS[2], id) and 1 or 0
end
return { head[1] or '0', head[2] or '', seen, redis.call('HGETALL', KEYS[3]) }
