package dev.baton.kit.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.events.EventJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a state lies in Redis: a head, which every save writes anew, and a tail of lines, which only grows at its end
/// and
/// is cut at its beginning. So a save costs what was added, however much is there.
public interface StateShape<S> {
    String head(S state);

    /// How many lines the tail of `state` has.
    int lines(S state);

    /// The lines at the end of the tail of `state` that `before`, out of which it grew, does not have; all of them when
    /// there is nothing before.
    List<String> added(@Nullable S before, S state);

    S read(String head, List<String> lines);

    /// All of the state as JSON in the head.
    static <S> StateShape<S> json(Class<S> type) {
        return new StateShape<>() {
            @Override
            public String head(S state) {
                return write(state);
            }

            @Override
            public int lines(S state) {
                return 0;
            }

            @Override
            public List<String> added(@Nullable S before, S state) {
                return List.of();
            }

            @Override
            public S read(String head, List<String> lines) {
                return StateShape.read(head, type);
            }
        };
    }

    /// A part of a state as JSON.
    static String write(Object part) {
        try {
            return EventJson.mapper().writeValueAsString(part);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a " + part.getClass().getSimpleName() + " cannot be written", unwritable);
        }
    }

    /// What [#write] wrote.
    static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a saved " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }
}
