-- Reads where a stage's states stand, the states of some keys, which events these have seen, and what they perhaps did
-- not say yet: all at one moment.
-- KEYS: positions (hash: number -> position), then per key: state (hash: v, s), seen (sorted set: event id by event
--       time), unsaid (hash: event id -> as in save.lua), tail (list: the lines of the state)
-- ARGV: number of partition numbers n, the n numbers, then per key: the version that the caller knows or 0, number of
--       event ids m, the m ids
-- Returns: the positions, '' where there is none, then per key: version, 0 when there is nothing, a list of 1 (seen) or
--          0 per event id, and unless the version is 0 or the one that the caller knows: state, the pairs of unsaid in
--          no order, tail.
local found = {}
local at = 2
for _ = 1, tonumber(ARGV[1]) do
  found[#found + 1] = redis.call('HGET', KEYS[1], ARGV[at]) or ''
  at = at + 1
end
for key = 2, #KEYS, 4 do
  local known, count = ARGV[at], tonumber(ARGV[at + 1])
  at = at + 2
  local seen = {}
  for i = 1, count do
    seen[i] = redis.call('ZSCORE', KEYS[key + 1], ARGV[at]) and 1 or 0
    at = at + 1
  end
  local version = redis.call('HGET', KEYS[key], 'v') or '0'
  if version == '0' or version == known then
    found[#found + 1] = { version, seen }
  else
    found[#found + 1] = {
      version, seen, redis.call('HGET', KEYS[key], 's'), redis.call('HGETALL', KEYS[key + 2]),
      redis.call('LRANGE', KEYS[key + 3], 0, -1)
    }
  end
end
return found
