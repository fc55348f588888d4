package dev.baton.local.launcher;

/// Why the platform cannot start here, and how to mend that, each half a line.
record Obstacle(String what, String mend) {
    @Override
    public String toString() {
        return what + ": " + mend;
    }
}
