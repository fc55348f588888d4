-- Forgets a lease that ended, unless it was renewed since.
-- KEYS: leases (sorted set: agent by the end of the lease in ms)
-- ARGV: agent, the end that was seen
-- Returns: 1 when it is forgotten, 0 when it has another end by now.
if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then
  return redis.call('ZREM', KEYS[1], ARGV[1])
end
return 0
