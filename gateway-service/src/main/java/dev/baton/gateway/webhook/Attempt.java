package dev.baton.gateway.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How an attempt to deliver ended. Problems are words for an operator and hold nothing that anyone wrote.
public sealed interface Attempt {
    record Delivered() implements Attempt {}

    /// Another attempt would end alike.
    record Refused(String problem) implements Attempt {}

    /// @param retryAfter what the endpoint asked for, if it did
    record TryLater(String problem, @Nullable Duration retryAfter) implements Attempt {}

    /// What an HTTP status means: 2xx is success; 408, 429 and 5xx pass; whatever else is answered stays, redirects
    /// included, which are not followed.
    static Attempt answered(int status, @Nullable Duration retryAfter) {
        if (status >= 200 && status < 300) {
            return new Delivered();
        }
        String problem = "HTTP " + status;
        return status == 408 || status == 429 || status >= 500
                ? new TryLater(problem, retryAfter)
                : new Refused(problem);
    }
}
