package dev.baton.packs;

/// Where an escalated conversation goes.
///
/// @param priority the higher, the sooner; 0 is ordinary
public record Destination(QueueDefinition queue, int priority) {}
