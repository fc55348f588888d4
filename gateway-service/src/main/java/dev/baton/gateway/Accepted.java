package dev.baton.gateway;

import dev.baton.events.ConversationId;
import dev.baton.events.MessageId;

/// A message that the log holds: where replies to it will appear, and its id for ever.
public record Accepted(ConversationId conversation, MessageId message) {}
