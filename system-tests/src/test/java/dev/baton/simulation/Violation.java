package dev.baton.simulation;

/// A law was broken. An error, so that no port's caller takes it for a failure of the port.
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    Violation(String law) {
        super(law);
    }

    static void unless(boolean holds, String law, Object... about) {
        if (!holds) {
            throw new Violation(law.formatted(about));
        }
    }
}
