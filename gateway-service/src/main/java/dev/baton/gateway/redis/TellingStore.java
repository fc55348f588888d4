package dev.baton.gateway.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.EventId;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxListener;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Tells the readers of an inbox as soon as it is saved: those of this replica with the inbox itself, those of other
/// replicas with its name.
record TellingStore(StageStore<Inbox> store, InboxListener here, InboxSignals elsewhere) implements StageStore<Inbox> {
    @Override
    public Found<Inbox> load(Map<StateKey, List<EventId>> wanted) {
        return store.load(wanted);
    }

    @Override
    public Saved save(List<Change<Inbox>> changes) {
        Saved saved = store.save(changes);
        List<StateKey> changed = new ArrayList<>(changes.size());
        for (Change<Inbox> change : changes) {
            if (!saved.conflicts().contains(change.key())) {
                changed.add(change.key());
                here.changed(
                        change.key().tenant(), new ConversationId(change.key().key()), change::state);
            }
        }
        elsewhere.changed(changed);
        return saved;
    }

    @Override
    public Known known(Collection<Partition> partitions) {
        return store.known(partitions);
    }

    @Override
    public boolean advance(Map<Partition, Step> steps, long writes) {
        return store.advance(steps, writes);
    }
}
