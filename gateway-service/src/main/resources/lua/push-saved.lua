-- Tells the queue that an outbox in which something waits was or is about to be saved.
-- KEYS: due (sorted set: conversation by the ms at which it is due), task (hash: token, until, settled, wakes, tried,
--       attempts, paused)
-- ARGV: conversation, now (ms), due (ms), how long a task is kept (ms)
-- A claim is not disturbed but will find that it was woken; a pause between attempts is not shortened.
-- Returns: 1 when it became due earlier than it was, else 0.
redis.call('HINCRBY', KEYS[2], 'wakes', 1)
redis.call('PEXPIRE', KEYS[2], ARGV[4])
if tonumber(redis.call('HGET', KEYS[2], 'until') or '0') > tonumber(ARGV[2]) then
  return 0
end
local due = redis.call('ZSCORE', KEYS[1], ARGV[1])
if due and (redis.call('HEXISTS', KEYS[2], 'paused') == 1 or tonumber(due) <= tonumber(ARGV[3])) then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 1
