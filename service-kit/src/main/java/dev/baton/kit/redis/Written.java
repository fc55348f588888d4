package dev.baton.kit.redis;

import dev.baton.kit.stage.Change;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// A change as it is written.
/// @param version drawn for this save
/// @param lines how many the tail then has
/// @param added those of them that are new
record Written<S>(Change<S> change, long version, String head, int lines, List<String> added) {
    static <S> Written<S> of(Change<S> change, StateShape<S> shape) {
        return new Written<>(
                change,
                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                shape.head(change.state()),
                shape.lines(change.state()),
                shape.added(change.before().state(), change.state()));
    }

    /// Adds what `save.lua` takes.
    void addTo(List<String> arguments) {
        arguments.add(Long.toString(version));
        arguments.add(head);
        arguments.add(Integer.toString(lines));
        arguments.add(Integer.toString(added.size()));
        arguments.addAll(added);
        StageRedis.addEvents(arguments, change);
    }

    /// What is to be remembered once it is saved.
    Remembered<S> after(Remembered<S> before) {
        double share = lines == 0 ? 0 : (double) (lines - Math.min(lines, added.size())) / lines;
        long length = head.length() + added.stream().mapToLong(String::length).sum();
        return before.after(change, version, length, share);
    }
}
