package dev.baton.gateway.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.EventId;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxListener;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Tells the readers of an inbox as soon as it is saved: those of this replica with the inbox itself, those of other
/// replicas with its name.
record TellingStore(StageStore<Inbox> store, InboxListener here, InboxSignals elsewhere) implements StageStore<Inbox> {
    @Override
    public Found<Inbox> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        return store.load(wanted, numbers);
    }

    @Override
    public boolean save(List<Change<Inbox>> changes, Map<Integer, Move> moves) {
        if (!store.save(changes, moves)) {
            return false;
        }
        changes.forEach(change -> here.changed(
                change.key().tenant(), new ConversationId(change.key().key()), change::state));
        elsewhere.changed(changes.stream().map(Change::key).toList());
        return true;
    }
}
