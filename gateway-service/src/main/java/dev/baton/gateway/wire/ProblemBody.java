package dev.baton.gateway.wire;

import dev.baton.gateway.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/// A refusal in the form of RFC 9457, with what to do about it.
public final class ProblemBody {
    private ProblemBody() {}

    public static Map<String, Object> of(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", refusal.kind().title());
        body.put("status", refusal.kind().status());
        body.put("detail", refusal.detail());
        body.put("fix", refusal.fix());
        if (refusal.retryAfter() != null) {
            body.put("retryAfterSeconds", retryAfterSeconds(refusal));
        }
        return body;
    }

    /// Whole seconds as the header Retry-After wants them, at least one.
    public static long retryAfterSeconds(Refusal refusal) {
        return refusal.retryAfter() == null
                ? 1
                : Math.max(1, (refusal.retryAfter().toMillis() + 999) / 1000);
    }
}
