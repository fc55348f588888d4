package dev.baton.local.process;

/// A process that did not come up. The message is one line for the person at the terminal; the end of the log says
/// more.
public final class StartFailure extends RuntimeException {
    private final String process;
    private final String logTail;

    public StartFailure(String process, String message, String logTail) {
        super(message);
        this.process = process;
        this.logTail = logTail;
    }

    public String process() {
        return process;
    }

    /// The last lines the process wrote; empty when it never ran.
    public String logTail() {
        return logTail;
    }
}
