package dev.baton.packs.yaml;

import dev.baton.packs.InvalidPackException;
import dev.baton.packs.PackError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong, so that an author sees everything at once.
final class Faults {

    private static final Comparator<PackError> IN_READING_ORDER =
            Comparator.comparing(PackError::file).thenComparingInt(PackError::line);

    private final Set<PackError> errors = new LinkedHashSet<>();

    void add(String file, int line, String what, String mend) {
        errors.add(new PackError(file, line, what, mend));
    }

    void addAll(List<PackError> more) {
        errors.addAll(more);
    }

    /// @throws InvalidPackException when something was collected
    void throwIfAny() {
        if (!errors.isEmpty()) {
            List<PackError> sorted = new ArrayList<>(errors);
            sorted.sort(IN_READING_ORDER);
            throw new InvalidPackException(sorted);
        }
    }
}
