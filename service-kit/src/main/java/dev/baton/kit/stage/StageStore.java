package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a stage keeps its states: a view that can be rebuilt from the log.
///
/// Each call is one round trip. A store that does not answer throws [TransientFailure]; the stage then waits and tries
/// again, and nothing is committed meanwhile: it fails closed. A store may lose what it was told (flushed, restored
/// from
/// an older copy), but then loses the latest first: it always looks as it once did. `writes` shows that it happened.
public interface StageStore<S> {
    /// Counts as a write, so that a store that is set back afterwards shows it. Then reads the states of the keys, and
    /// which of the given events they have seen. Keys it does not know may be left out.
    Found<S> load(Map<StateKey, List<EventId>> wanted);

    /// Saves each change whose key still has the expected version, atomically per key, then counts the write.
    Saved save(List<Change<S>> changes);

    /// How far the partitions have been decided.
    Known known(Collection<Partition> partitions);

    /// Moves positions forward, never back, unless the store has fewer than `writes` writes of this process or a
    /// position behind its
    /// step's `from`: then it has been set back, changes nothing and answers false.
    boolean advance(Map<Partition, Step> steps, long writes);

    /// @param writes how often this process wrote to the store, this time included
    record Found<S>(Map<StateKey, Loaded<S>> states, long writes) {
        public Found {
            states = Map.copyOf(states);
        }
    }

    /// @param conflicts the keys that had another version and were left as they are
    /// @param writes how often this process wrote to the store, this time included
    record Saved(Set<StateKey> conflicts, long writes) {}

    /// @param writes how often this process wrote to the store
    /// @param positions the offset of the next record to decide; partitions that it does not know are left out
    record Known(long writes, Map<Partition, Long> positions) {}

    /// Where a partition's position is believed to be at least, and where it shall be.
    record Step(long from, long to) {}
}
