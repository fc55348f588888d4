package dev.baton.kit.redis;

import dev.baton.kit.stage.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change as it is written.
/// @param before what is changed; null when that is not known here any more, and the whole tail is written
/// @param version drawn for this save
record Written<S>(Change<S> change, @Nullable Remembered<S> before, long version, String head, List<String> added) {
    /// What is to be remembered once it is saved.
    Remembered<S> after(StateShape<S> shape) {
        Remembered<S> known = before == null ? Remembered.nothing() : before;
        int lines = shape.lines(change.state());
        double share = lines == 0 ? 0 : (double) (lines - Math.min(lines, added.size())) / lines;
        long length = head.length() + added.stream().mapToLong(String::length).sum();
        return known.after(change, version, length, share);
    }
}
