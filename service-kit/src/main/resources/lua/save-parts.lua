-- Saves changes of states that are saved in parts, and moves the stage's positions, all or nothing: if positions and
-- versions are still the expected ones.
-- KEYS: positions, then per change: version, seen, unsaid, parts, changes (as in load-parts.lua)
-- ARGV: how long events are remembered (ms), how long an idle state is kept (ms), how many saves a reader may lag behind
--       and still read only what changed, then as in save.lua: positions, expected versions; then per change: new
--       version, number of parts, for each: name, JSON or '' for gone; then as in save.lua: events, ids of what need not
--       be kept any longer
-- Returns: 1 when saved, 0 when a position or a version was another and nothing was changed.
local at = 3
local function argument()
  at = at + 1
  return ARGV[at]
end

local moves = {}
for i = 1, tonumber(argument()) do
  local number, expected = argument(), argument()
  if (redis.call('HGET', KEYS[1], number) or '') ~= expected then
    return 0
  end
  moves[i] = { number, argument() }
end
for key = 2, #KEYS, 5 do
  if (redis.call('HGET', KEYS[key], 'v') or '0') ~= argument() then
    return 0
  end
end

for _, move in ipairs(moves) do
  redis.call('HSET', KEYS[1], move[1], move[2])
end
local remember, keep, lag = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
for key = 2, #KEYS, 5 do
  local versions, seen, unsaid, parts, changes = KEYS[key], KEYS[key + 1], KEYS[key + 2], KEYS[key + 3], KEYS[key + 4]
  local version = argument()
  local saves = redis.call('HINCRBY', versions, 'm', 1)
  redis.call('HSET', versions, 'v', version, 'h' .. saves, version)
  redis.call('HDEL', versions, 'h' .. (saves - lag))
  for _ = 1, tonumber(argument()) do
    local name, json = argument(), argument()
    if json == '' then
      redis.call('HDEL', parts, name)
    else
      redis.call('HSET', parts, name, json)
    end
    redis.call('ZADD', changes, saves, name)
  end
  redis.call('ZREMRANGEBYSCORE', changes, '-inf', saves - lag)
  local newest = 0
  for _ = 1, tonumber(argument()) do
    local id, time, decided = argument(), tonumber(argument()), argument()
    redis.call('ZADD', seen, time, id)
    if decided ~= '' then
      redis.call('HSET', unsaid, id, redis.call('HINCRBY', versions, 'n', 1) .. ' ' .. decided)
    end
    newest = math.max(newest, time)
  end
  for _ = 1, tonumber(argument()) do
    redis.call('HDEL', unsaid, argument())
  end
  redis.call('ZREMRANGEBYSCORE', seen, '-inf', '(' .. (newest - remember))
  for _, kept in ipairs({ versions, parts, changes }) do
    redis.call('PEXPIRE', kept, keep)
  end
  redis.call('PEXPIRE', seen, remember)
  redis.call('PEXPIRE', unsaid, remember)
end
return 1
