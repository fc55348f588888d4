-- Reads one key's state, which is saved in parts, and which of the given events it has seen.
-- KEYS: state (hash: v, n, and for the latest saves h<n> = v), seen (sorted set: event id by event time),
--       out (hash: event id -> emitted events, JSON), parts (hash: name -> JSON), changes (sorted set: name by n)
-- ARGV: the version that the caller knows, or '', and its n; then event ids
-- Returns: version, n, what follows ('same', 'since' what the caller knows, or 'all'), the parts (name, JSON or false
--          for a part that is gone, …), and per event id false when unseen, else its emitted events ('' when forgotten).
local head = redis.call('HMGET', KEYS[1], 'v', 'n')
local version, number = head[1] or '0', head[2] or '0'
local what, parts = 'all', {}
if version == ARGV[1] then
  what = 'same'
elseif ARGV[1] ~= '' and redis.call('HGET', KEYS[1], 'h' .. ARGV[2]) == ARGV[1] then
  what = 'since'
  for i, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], '(' .. ARGV[2], '+inf')) do
    parts[2 * i - 1] = name
    parts[2 * i] = redis.call('HGET', KEYS[4], name)
  end
else
  parts = redis.call('HGETALL', KEYS[4])
end
local seen = {}
for i = 3, #ARGV do
  if redis.call('ZSCORE', KEYS[2], ARGV[i]) then
    seen[i - 2] = redis.call('HGET', KEYS[3], ARGV[i]) or ''
  else
    seen[i - 2] = false
  end
end
return { version, number, what, parts, seen }
