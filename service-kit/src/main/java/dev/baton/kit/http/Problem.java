package dev.baton.kit.http;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An error as HTTP callers get it (RFC 9457): what is wrong, where, and how to mend it.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Body body;
    private final @Nullable Duration retryAfter;

    /// The members of the JSON body.
    public record Body(String type, String title, int status, String detail, String fix) {}

    private Problem(Body body, @Nullable Duration retryAfter) {
        super(body.title() + ": " + body.detail());
        this.body = body;
        this.retryAfter = retryAfter;
    }

    public static Problem of(int status, String title, String detail, String fix) {
        String type = "urn:baton:problem:" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Problem(new Body(type, title, status, detail, fix), null);
    }

    /// The same, telling when to try again.
    public Problem retryAfter(Duration pause) {
        return new Problem(body, pause);
    }

    public Body body() {
        return body;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
