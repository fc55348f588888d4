package dev.baton.bench.load;

/// What a status of the gateway means for who wants to be heard.
final class Verdict {
    private static final int TOO_MANY = 429;

    private Verdict() {}

    /// Whether sending the same again would not help.
    static boolean isForGood(int status) {
        return status >= 400 && status < 500 && status != TOO_MANY;
    }
}
