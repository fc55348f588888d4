package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The wire names of all events, read from the sealed hierarchy: `<writer>.<fact-in-kebab>.v<N>` by `@JsonTypeName`.
public final class EventTypes {
    private static final SequencedMap<String, Class<? extends Event>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, String> BY_CLASS = new HashMap<>();

    static {
        register(Event.class);
    }

    private EventTypes() {}

    private static void register(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                register(permitted);
            }
        } else if (type != UnknownEvent.class) {
            JsonTypeName name = type.getAnnotation(JsonTypeName.class);
            if (name == null) {
                throw new IllegalStateException(type.getName() + " has no @JsonTypeName");
            }
            if (BY_NAME.put(name.value(), type.asSubclass(Event.class)) != null) {
                throw new IllegalStateException("two events are named " + name.value());
            }
            BY_CLASS.put(type, name.value());
        }
    }

    /// Every event class by its wire name, in the order of the sealed declarations.
    public static SequencedMap<String, Class<? extends Event>> all() {
        return Collections.unmodifiableSequencedMap(BY_NAME);
    }

    public static Optional<Class<? extends Event>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    public static String nameOf(Event event) {
        return event instanceof UnknownEvent unknown ? unknown.type() : nameOf(event.getClass());
    }

    public static String nameOf(Class<? extends Event> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is no event");
        }
        return name;
    }
}
