-- Saves one key's change if its version is still the expected one: state, events seen, events to emit, all or nothing.
-- KEYS: state (also n: how many decisions were kept to be said), seen, unsaid, tail (as in load.lua)
-- ARGV: expected version, new version, new state, how long events are remembered (ms), how long an idle state is kept (ms),
--       how many lines the tail shall have, number of lines m to add to it, m lines, number of events n,
--       n times (id, event time in ms, what was decided
--       or '' when there is nothing to say), then ids of what need not be kept any longer
-- What was decided is kept as '<number> <what was decided>', numbered in the order of the decisions.
-- Returns: 1 when saved, 0 when another version was found and nothing was changed.
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 's', ARGV[3])
local remember = tonumber(ARGV[4])
local lines, added = tonumber(ARGV[6]), tonumber(ARGV[7])
local at = 8
for _ = 1, added do
  redis.call('RPUSH', KEYS[4], ARGV[at])
  at = at + 1
end
if lines > 0 then
  redis.call('LTRIM', KEYS[4], -lines, -1)
  redis.call('PEXPIRE', KEYS[4], ARGV[5])
else
  redis.call('DEL', KEYS[4])
end
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
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('PEXPIRE', KEYS[2], remember)
redis.call('PEXPIRE', KEYS[3], remember)
return 1
