-- Records an attempt before it is made, and prolongs the claim.
-- KEYS: due, task (as in push-saved.lua)
-- ARGV: conversation, token, end of the claim (ms), message, the latest message settled
-- Returns: how often this message was tried, this time included, or 0 when the claim is lost.
if redis.call('HGET', KEYS[2], 'token') ~= ARGV[2] then
  return 0
end
if redis.call('HGET', KEYS[2], 'tried') ~= ARGV[4] then
  redis.call('HSET', KEYS[2], 'tried', ARGV[4], 'attempts', 0)
end
redis.call('HSET', KEYS[2], 'until', ARGV[3], 'settled', ARGV[5])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return redis.call('HINCRBY', KEYS[2], 'attempts', 1)
