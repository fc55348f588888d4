package dev.baton.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request that is not taken, in words for whoever wrote the client. It quotes nothing that a contact wrote.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;
    private final String fix;
    private final transient @Nullable Duration retryAfter;

    private Refusal(Kind kind, String detail, String fix, @Nullable Duration retryAfter) {
        super(kind.title + ": " + detail, null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.fix = fix;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(Kind kind, String detail, String fix) {
        return new Refusal(kind, detail, fix, null);
    }

    /// A refusal that ends by itself.
    public static Refusal until(Duration retryAfter, Kind kind, String detail) {
        return new Refusal(kind, detail, "Wait for the time in Retry-After, then send the same again.", retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public String fix() {
        return fix;
    }

    /// How long to wait, or null where waiting does not help.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /// Why, with the HTTP status that says so.
    public enum Kind {
        MALFORMED(400, "The request cannot be read"),
        UNAUTHENTICATED(401, "Not authenticated"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        TOO_LARGE(413, "The request is too large"),
        INVALID(422, "A field is not valid"),
        TOO_MANY(429, "Too many messages"),
        UNAVAILABLE(503, "Not taken for now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }
}
