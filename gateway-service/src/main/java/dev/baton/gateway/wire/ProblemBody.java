package dev.baton.gateway.wire;

import dev.baton.gateway.Refusal;
import dev.baton.kit.http.Problem;

/// A refusal in the form of RFC 9457, with what to do about it.
public final class ProblemBody {
    private ProblemBody() {}

    public static Problem.Body of(Refusal refusal) {
        Refusal.Kind kind = refusal.kind();
        return Problem.of(kind.status(), kind.title(), refusal.detail(), refusal.fix())
                .body();
    }

    /// Whole seconds as the header Retry-After wants them, at least one; 0 where waiting does not help.
    public static long retryAfterSeconds(Refusal refusal) {
        return refusal.retryAfter() == null
                ? 0
                : Math.max(1, (refusal.retryAfter().toMillis() + 999) / 1000);
    }
}
