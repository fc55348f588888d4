package dev.baton.analytics.measure;

/// Whose definitions are followed.
final class References {
    static final String COPC = "COPC CX Standard";
    static final String ISO = "ISO 18295-1";
    static final String COMMON = "common usage";
    static final String OWN = "Baton's own";

    private References() {}
}
