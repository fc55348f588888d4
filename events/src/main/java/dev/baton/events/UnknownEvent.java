package dev.baton.events;

/// An event whose type this version does not know: a newer writer's. Readers count it and go on.
public record UnknownEvent(String type, Topic topic) implements Event {}
