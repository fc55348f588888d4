package dev.baton.simulation;

/// A process was killed between two steps. An error, so that no code of the process's own stops it.
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("killed", null, false, false);
    }
}
