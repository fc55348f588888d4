package dev.baton.local.store;

/// Where clients reach the broker, and where it reaches its own controller.
public record KafkaPorts(int broker, int controller) {}
