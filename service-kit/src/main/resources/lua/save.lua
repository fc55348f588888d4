-- Saves changes of a stage's states and moves its positions, all or nothing: if positions and versions are still the
-- expected ones.
-- KEYS: positions (as in load.lua), then per change: state (also n: how many decisions were kept to be said), seen,
--       unsaid, tail (as in load.lua)
-- ARGV: how long events are remembered (ms), how long an idle state is kept (ms), number of positions, for each: number,
--       expected position ('' for none), new position; then per change: expected version (0 for none); then per change:
--       new version, new state, how many lines the tail shall have, number of lines to add to it, these lines, number
--       of events, for each: id, event time in ms, what was decided or '' when there is nothing to say; number of ids
--       of what need not be kept any longer, these ids
-- What was decided is kept as '<number> <what was decided>', numbered in the order of the decisions.
-- Returns: 1 when saved, 0 when a position or a version was another and nothing was changed.
local at = 4
local function argument()
  at = at + 1
  return ARGV[at - 1]
end

local moves = {}
for i = 1, tonumber(ARGV[3]) do
  local number, expected = argument(), argument()
  if (redis.call('HGET', KEYS[1], number) or '') ~= expected then
    return 0
  end
  moves[i] = { number, argument() }
end
for key = 2, #KEYS, 4 do
  if (redis.call('HGET', KEYS[key], 'v') or '0') ~= argument() then
    return 0
  end
end

for _, move in ipairs(moves) do
  redis.call('HSET', KEYS[1], move[1], move[2])
end
local remember, keep = tonumber(ARGV[1]), ARGV[2]
for key = 2, #KEYS, 4 do
  local state, seen, unsaid, tail = KEYS[key], KEYS[key + 1], KEYS[key + 2], KEYS[key + 3]
  local version, head = argument(), argument()
  redis.call('HSET', state, 'v', version, 's', head)
  redis.call('PEXPIRE', state, keep)
  local lines = tonumber(argument())
  for _ = 1, tonumber(argument()) do
    redis.call('RPUSH', tail, argument())
  end
  if lines > 0 then
    redis.call('LTRIM', tail, -lines, -1)
    redis.call('PEXPIRE', tail, keep)
  else
    redis.call('DEL', tail)
  end
  local newest = 0
  for _ = 1, tonumber(argument()) do
    local id, time, decided = argument(), tonumber(argument()), argument()
    redis.call('ZADD', seen, time, id)
    if decided ~= '' then
      redis.call('HSET', unsaid, id, redis.call('HINCRBY', state, 'n', 1) .. ' ' .. decided)
    end
    newest = math.max(newest, time)
  end
  for _ = 1, tonumber(argument()) do
    redis.call('HDEL', unsaid, argument())
  end
  redis.call('ZREMRANGEBYSCORE', seen, '-inf', '(' .. (newest - remember))
  redis.call('PEXPIRE', seen, remember)
  redis.call('PEXPIRE', unsaid, remember)
end
return 1
