package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Knows which saved emissions were said: those that this process said itself, and those whose causing record is
/// committed. The latter are forgotten with the key's next save; what nobody saves again, the store lets expire.
final class Outbox {
    private static final int MOST_REMEMBERED = 50_000;

    private final Map<Partition, Long> committed = new HashMap<>();
    private final LinkedHashSet<EventId> said = new LinkedHashSet<>();

    void committed(Map<Partition, Long> offsets) {
        offsets.forEach((partition, next) -> committed.merge(partition, next, Math::max));
    }

    void said(Collection<EventId> causes) {
        said.addAll(causes);
        while (said.size() > MOST_REMEMBERED) {
            said.removeFirst();
        }
    }

    /// What a process that died or lost the partition left behind: it comes before anything new of the same key.
    List<Handled> unsaid(List<Handled> kept) {
        return kept.stream()
                .filter(each -> !said.contains(each.id()) && !isCommitted(each))
                .toList();
    }

    List<EventId> forgettable(List<Handled> kept) {
        return kept.stream().filter(this::isCommitted).map(Handled::id).toList();
    }

    boolean isCommitted(Handled each) {
        return each.offset() < committed.getOrDefault(each.partition(), 0L);
    }
}
