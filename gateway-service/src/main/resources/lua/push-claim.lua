-- Claims an outbox that is due.
-- KEYS: due, task (as in push-saved.lua)
-- ARGV: conversation, now (ms), end of the claim (ms), token, how long a task is kept (ms)
-- Returns: settled ('' for none) and wakes, or nothing when it is not due, which it is not while somebody holds it.
local due = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not due or tonumber(due) > tonumber(ARGV[2]) then
  return false
end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
redis.call('HSET', KEYS[2], 'token', ARGV[4], 'until', ARGV[3])
redis.call('HDEL', KEYS[2], 'paused')
redis.call('PEXPIRE', KEYS[2], ARGV[5])
local task = redis.call('HMGET', KEYS[2], 'settled', 'wakes')
return { task[1] or '', task[2] or '0' }
