-- Reads one key's state, which is saved in parts, which of the given events it has seen, and what perhaps was not said.
-- KEYS: version (hash: v, m = how often it was saved, n, and for the latest saves h<m> = v), seen and unsaid as in
--       load.lua, parts (hash: name -> JSON), changes (sorted set: name by m)
-- ARGV: the version that the caller knows, or '', and its m; then event ids
-- Returns: version, m, what follows ('same', 'since' what the caller knows, or 'all'), the parts (name, JSON or false
--          for a part that is gone, …), a list of 1 (seen) or 0 per event id, and the pairs of unsaid in no order.
local head = redis.call('HMGET', KEYS[1], 'v', 'm')
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
  seen[i - 2] = redis.call('ZSCORE', KEYS[2], ARGV[i]) and 1 or 0
end
return { version, number, what, parts, seen, redis.call('HGETALL', KEYS[3]) }
