package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers which saved emissions are still needed: those whose causing record is not committed yet. The others are
/// forgotten with the key's next save; what is not remembered here any more, the store lets expire.
final class Outbox {
    private static final int MOST_KEYS = 20_000;

    private record Kept(EventId id, Partition partition, long offset) {}

    private final Map<Partition, Long> committed = new HashMap<>();
    private final LinkedHashMap<StateKey, List<Kept>> kept = new LinkedHashMap<>();

    void keep(StateKey key, EventId id, InboundRecord cause) {
        kept.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new Kept(id, cause.partition(), cause.offset()));
        if (kept.size() > MOST_KEYS) {
            kept.pollFirstEntry();
        }
    }

    void committed(Map<Partition, Long> offsets) {
        offsets.forEach((partition, next) -> committed.merge(partition, next, Math::max));
    }

    List<EventId> forgettable(StateKey key) {
        return kept.getOrDefault(key, List.of()).stream()
                .filter(this::isCommitted)
                .map(Kept::id)
                .toList();
    }

    void forgotten(StateKey key, List<EventId> ids) {
        kept.computeIfPresent(key, (k, list) -> {
            list.removeIf(each -> ids.contains(each.id()));
            return list.isEmpty() ? null : list;
        });
    }

    private boolean isCommitted(Kept each) {
        return each.offset() < committed.getOrDefault(each.partition(), 0L);
    }
}
