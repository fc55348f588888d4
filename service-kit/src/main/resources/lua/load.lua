-- Reads where a stage's states stand, the states of some keys, which events these have seen, and what they perhaps did
-- not say yet: all at one moment.
-- KEYS: positions (hash: number -> position), then per key: state (hash: s), seen (sorted set: event id by event time),
--       unsaid (hash: event id -> as in save.lua)
-- ARGV: number of partition numbers n, the n numbers, then per key: number of event ids m, the m ids
-- Returns: the positions, '' where there is none, then per key: state or '', a list of 1 (seen) or 0 per event id, and
--          the pairs of unsaid in no order.
local found = {}
local at = 2
for _ = 1, tonumber(ARGV[1]) do
  found[#found + 1] = redis.call('HGET', KEYS[1], ARGV[at]) or ''
  at = at + 1
end
for key = 2, #KEYS, 3 do
  local seen = {}
  local count = tonumber(ARGV[at])
  for i = 1, count do
    seen[i] = redis.call('ZSCORE', KEYS[key + 1], ARGV[at + i]) and 1 or 0
  end
  at = at + count + 1
  found[#found + 1] = { redis.call('HGET', KEYS[key], 's') or '', seen, redis.call('HGETALL', KEYS[key + 2]) }
end
return found
