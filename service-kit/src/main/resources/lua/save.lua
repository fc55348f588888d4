-- Saves changes of a stage's states and moves its positions, all or nothing: if they are still the expected ones.
-- KEYS: positions (as in load.lua), then per change: state (also n: how many decisions were kept to be said), seen,
--       unsaid (as in load.lua)
-- ARGV: how long events are remembered (ms), how long an idle state is kept (ms), number of positions, for each: number,
--       expected position ('' for none), new position; then per change: new state, number of events, for each: id,
--       event time in ms, what was decided or '' when there is nothing to say; number of ids of what need not be kept
--       any longer, these ids
-- What was decided is kept as '<number> <what was decided>', numbered in the order of the decisions.
-- Returns: 1 when saved, 0 when a position was another and nothing was changed.
local positions = tonumber(ARGV[3])
for i = 0, positions - 1 do
  if (redis.call('HGET', KEYS[1], ARGV[4 + 3 * i]) or '') ~= ARGV[5 + 3 * i] then
    return 0
  end
end
for i = 0, positions - 1 do
  redis.call('HSET', KEYS[1], ARGV[4 + 3 * i], ARGV[6 + 3 * i])
end
local remember = tonumber(ARGV[1])
local at = 4 + 3 * positions
for key = 2, #KEYS, 3 do
  local state, seen, unsaid = KEYS[key], KEYS[key + 1], KEYS[key + 2]
  redis.call('HSET', state, 's', ARGV[at])
  local events = tonumber(ARGV[at + 1])
  at = at + 2
  local newest = 0
  for _ = 1, events do
    local id, time, emitted = ARGV[at], tonumber(ARGV[at + 1]), ARGV[at + 2]
    redis.call('ZADD', seen, time, id)
    if emitted ~= '' then
      redis.call('HSET', unsaid, id, redis.call('HINCRBY', state, 'n', 1) .. ' ' .. emitted)
    end
    newest = math.max(newest, time)
    at = at + 3
  end
  local forgotten = tonumber(ARGV[at])
  for i = 1, forgotten do
    redis.call('HDEL', unsaid, ARGV[at + i])
  end
  at = at + forgotten + 1
  redis.call('ZREMRANGEBYSCORE', seen, '-inf', '(' .. (newest - remember))
  redis.call('PEXPIRE', state, ARGV[2])
  redis.call('PEXPIRE', seen, remember)
  redis.call('PEXPIRE', unsaid, remember)
end
return 1
