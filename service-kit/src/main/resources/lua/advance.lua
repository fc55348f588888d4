-- Moves a stage's positions forward, unless the store was set back since.
-- KEYS: positions (hash: partition -> next offset), writes (how often the calling process saved)
-- ARGV: the least number of writes expected, then per partition: name, position expected at least, new position
-- Returns: 1, or 0 when the store has fewer writes or a position behind: then nothing is changed.
if tonumber(redis.call('GET', KEYS[2]) or '0') < tonumber(ARGV[1]) then
  return 0
end
for at = 2, #ARGV, 3 do
  if tonumber(redis.call('HGET', KEYS[1], ARGV[at]) or '0') < tonumber(ARGV[at + 1]) then
    return 0
  end
end
for at = 2, #ARGV, 3 do
  local position = tonumber(redis.call('HGET', KEYS[1], ARGV[at]) or '0')
  if position < tonumber(ARGV[at + 2]) then
    redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 2])
  end
end
return 1
