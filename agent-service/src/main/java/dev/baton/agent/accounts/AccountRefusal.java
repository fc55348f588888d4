package dev.baton.agent.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request about accounts that is not granted, in words for the person who made it.
public final class AccountRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;
    private final String fix;
    private final transient @Nullable Duration retryAfter;

    private AccountRefusal(
            Kind kind, String detail, String fix, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(kind + ": " + detail, cause, false, cause != null);
        this.kind = kind;
        this.detail = detail;
        this.fix = fix;
        this.retryAfter = retryAfter;
    }

    public static AccountRefusal of(Kind kind, String detail, String fix) {
        return new AccountRefusal(kind, detail, fix, null, null);
    }

    /// One that ends by itself.
    public static AccountRefusal until(Duration retryAfter, Kind kind, String detail, @Nullable Throwable cause) {
        return new AccountRefusal(kind, detail, "try again after the time in Retry-After", retryAfter, cause);
    }

    static AccountRefusal invalid(String detail, String fix) {
        return of(Kind.INVALID, detail, fix);
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

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /// Why, without saying how it is told.
    public enum Kind {
        NOT_SIGNED_IN,
        NOT_FOUND,
        TAKEN,
        CHANGED_MEANWHILE,
        LAST_ADMINISTRATOR,
        INVALID,
        WRONG_PASSWORD,
        TOO_MANY_ATTEMPTS,
        UNAVAILABLE
    }
}
