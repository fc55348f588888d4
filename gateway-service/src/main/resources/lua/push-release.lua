-- Ends a claim.
-- KEYS: due, task (as in push-saved.lua)
-- ARGV: conversation, token, now (ms), the latest message settled, when to try again (ms) or '' when nothing is left,
--       wakes as they were when it was claimed
-- Returns: 1 when the outbox was saved since it was claimed and is due again at once, else 0.
if redis.call('HGET', KEYS[2], 'token') ~= ARGV[2] then
  return 0
end
redis.call('HDEL', KEYS[2], 'token', 'until')
redis.call('HSET', KEYS[2], 'settled', ARGV[4])
if ARGV[5] ~= '' then
  redis.call('HSET', KEYS[2], 'paused', 1)
  redis.call('ZADD', KEYS[1], ARGV[5], ARGV[1])
  return 0
end
if (redis.call('HGET', KEYS[2], 'wakes') or '0') ~= ARGV[6] then
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
  return 1
end
redis.call('ZREM', KEYS[1], ARGV[1])
return 0
