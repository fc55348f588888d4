package dev.baton.gateway.http;

import dev.baton.gateway.Refusal;
import org.jspecify.annotations.Nullable;

/// Fields that a request must have.
final class Fields {
    private Fields() {}

    static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(Refusal.Kind.INVALID, name + " is missing.", "Compare the request with /q/openapi.");
        }
        return value;
    }
}
