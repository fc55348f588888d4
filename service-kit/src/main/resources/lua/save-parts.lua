-- Saves one key's change if its version is still the expected one: the parts that changed, events seen, events to emit,
-- all or nothing.
-- KEYS: version, seen, unsaid, parts, changes (as in load-parts.lua)
-- ARGV: expected version, new version, how long events are remembered (ms), how long an idle state is kept (ms),
--       how many saves a reader may lag behind and still read only what changed, number of parts p,
--       p times (name, JSON or '' for gone), number of events n, n times (id, event time in ms, what was decided or ''
--       when there is nothing to say), then ids of what need not be kept any longer
-- What was decided is kept as '<number> <what was decided>', numbered in the order of the decisions.
-- Returns: how often it was saved, or 0 when another version was found and nothing was changed.
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 0
end
local saves = redis.call('HINCRBY', KEYS[1], 'm', 1)
local oldest = saves - tonumber(ARGV[5])
redis.call('HSET', KEYS[1], 'v', ARGV[2], 'h' .. saves, ARGV[2])
redis.call('HDEL', KEYS[1], 'h' .. oldest)
local at = 7
for _ = 1, tonumber(ARGV[6]) do
  local name, json = ARGV[at], ARGV[at + 1]
  if json == '' then
    redis.call('HDEL', KEYS[4], name)
  else
    redis.call('HSET', KEYS[4], name, json)
  end
  redis.call('ZADD', KEYS[5], saves, name)
  at = at + 2
end
redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', oldest)
local remember = tonumber(ARGV[3])
local newest = 0
local events = tonumber(ARGV[at])
at = at + 1
for _ = 1, events do
  local id, time, emitted = ARGV[at], tonumber(ARGV[at + 1]), ARGV[at + 2]
  redis.call('ZADD', KEYS[2], time, id)
  if emitted ~= '' then
    local number = redis.call('HINCRBY', KEYS[1], 'n', 1)
    redis.call('HSET', KEYS[3], id, number .. ' ' .. emitted)
  end
  if time > newest then
    newest = time
  end
  at = at + 3
end
while ARGV[at] do
  redis.call('HDEL', KEYS[3], ARGV[at])
  at = at + 1
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', '(' .. (newest - remember))
for i, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, (i == 2 or i == 3) and remember or ARGV[4])
end
return saves
