-- Reads one key's state and which of the given events it has seen.
-- KEYS: state (hash: v, s), seen (sorted set: event id by event time), out (hash: event id -> emitted events, JSON)
-- ARGV: event ids
-- Returns: version, state or '', then per event id false when unseen, else its emitted events ('' when forgotten).
local head = redis.call('HMGET', KEYS[1], 'v', 's')
local answer = { head[1] or '0', head[2] or '' }
for i, id in ipairs(ARGV) do
  if redis.call('ZSCORE', KEYS[2], id) then
    answer[i + 2] = redis.call('HGET', KEYS[3], id) or ''
  else
    answer[i + 2] = false
  end
end
return answer
