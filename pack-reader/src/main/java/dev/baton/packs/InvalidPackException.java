package dev.baton.packs;

import java.util.List;
import java.util.stream.Collectors;

/// A pack or a tenants file is wrong. The message has one line for each fault.
public final class InvalidPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackError> errors;

    public InvalidPackException(List<PackError> errors) {
        super(errors.stream().map(PackError::toString).collect(Collectors.joining(System.lineSeparator())));
        this.errors = List.copyOf(errors);
    }

    /// Every fault, ordered by file and line, at least one.
    public List<PackError> errors() {
        return errors;
    }
}
