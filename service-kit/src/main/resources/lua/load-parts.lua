-- Reads where a stage's states stand, states that are saved in parts, which events these have seen, and what they perhaps
-- did not say yet: all at one moment.
-- KEYS: positions (as in load.lua), then per key: version (hash: v, m = how often it was saved, n, and for the latest
--       saves h<m> = v), seen and unsaid as in load.lua, parts (hash: name -> JSON), changes (sorted set: name by m)
-- ARGV: number of partition numbers n, the n numbers, then per key: the version that the caller knows or 0, its m,
--       number of event ids, the ids
-- Returns: the positions, '' where there is none, then per key: version, 0 when there is nothing, a list of 1 (seen) or
--          0 per event id, m, the pairs of unsaid in no order, what follows ('same', 'since' what the caller knows, or
--          'all'), and the parts (name, JSON or false for a part that is gone, …).
local at = 0
local function argument()
  at = at + 1
  return ARGV[at]
end

local found = {}
for _ = 1, tonumber(argument()) do
  found[#found + 1] = redis.call('HGET', KEYS[1], argument()) or ''
end
for key = 2, #KEYS, 5 do
  local versions, unsaid, whole, changes = KEYS[key], KEYS[key + 2], KEYS[key + 3], KEYS[key + 4]
  local known, number = argument(), argument()
  local seen = {}
  for i = 1, tonumber(argument()) do
    seen[i] = redis.call('ZSCORE', KEYS[key + 1], argument()) and 1 or 0
  end
  local version = redis.call('HGET', versions, 'v') or '0'
  local what, parts = 'all', {}
  if version == known then
    what = 'same'
  elseif known ~= '0' and redis.call('HGET', versions, 'h' .. number) == known then
    what = 'since'
    for i, name in ipairs(redis.call('ZRANGEBYSCORE', changes, '(' .. number, '+inf')) do
      parts[2 * i - 1] = name
      parts[2 * i] = redis.call('HGET', whole, name)
    end
  else
    parts = redis.call('HGETALL', whole)
  end
  found[#found + 1] = {
    version, seen, redis.call('HGET', versions, 'm') or '0', redis.call('HGETALL', unsaid), what, parts
  }
end
return found
