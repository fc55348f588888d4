package dev.baton.events;

import org.jspecify.annotations.Nullable;

/// Why something was decided. `detail` holds figures and names of the pack's, such as `confidence 0.41 < 0.60`, and
/// never a contact's words.
public record Reason(ReasonCode code, @Nullable String detail) {
    public Reason {
        Require.present("code", code);
        Require.optionalText("detail", detail, 500);
    }

    public static Reason of(ReasonCode code) {
        return new Reason(code, null);
    }

    public static Reason of(ReasonCode code, String detail) {
        return new Reason(code, detail);
    }
}
