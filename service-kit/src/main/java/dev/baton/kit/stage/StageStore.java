package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where a stage keeps its states: a view of its [Journal] that can be made anew.
///
/// Standing at a position, it holds exactly what the journal's entries before that position led to. It may lose what it
/// was told (flushed, or restored from an older copy), but then stands at an older position, as it once did.
///
/// Each call is one round trip. A store that does not answer throws [TransientFailure]; the stage then waits and tries
/// again, and nothing is committed meanwhile: it fails closed.
public interface StageStore<S> {
    /// Reads the states of the keys, which of the given events they have seen, and where the store stands: all at one
    /// moment. Keys it does not know may be left out.
    /// @param numbers the partition numbers whose positions are asked for
    Found<S> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers);

    /// Makes the changes and moves the positions in one atomic write, if the store still stands where it is to move
    /// from and still holds what the changes were made out of. Otherwise changes nothing and answers false.
    /// @param moves of each number under which something is changed
    boolean save(List<Change<S>> changes, Map<Integer, Move> moves);

    /// Where the store stands.
    default Map<Integer, Position> positions(Collection<Integer> numbers) {
        return load(Map.of(), numbers).positions();
    }

    /// What the store knows of one key.
    default Loaded<S> state(StateKey key) {
        return load(Map.of(key, List.of()), List.of()).state(key);
    }

    /// @param positions of each number that was asked for
    record Found<S>(Map<StateKey, Loaded<S>> states, Map<Integer, Position> positions) {
        public Found {
            states = Map.copyOf(states);
            positions = Map.copyOf(positions);
        }

        public Loaded<S> state(StateKey key) {
            return states.getOrDefault(key, Loaded.nothing());
        }

        public Position position(int number) {
            return positions.getOrDefault(number, Position.BEGINNING);
        }
    }

    /// How far a store is complete.
    /// @param next the place of the journal's first entry that the store does not contain
    /// @param mark drawn anew by each write
    record Position(long next, String mark) {
        public static final Position BEGINNING = new Position(0, "");
    }

    record Move(Position from, long to) {}
}
