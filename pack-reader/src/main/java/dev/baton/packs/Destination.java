package dev.baton.packs;

/// Where an escalated conversation goes.
///
/// @param priority 1 (first) to 10
public record Destination(QueueDefinition queue, int priority) {}
