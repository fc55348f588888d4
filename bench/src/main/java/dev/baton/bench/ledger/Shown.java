package dev.baton.bench.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message as a contact was shown it.
/// @param message the platform's id of it
/// @param inReplyTo the platform's id of the contact's message that it answers
/// @param words a digest of what it says; equal words have equal digests
public record Shown(String message, Side from, @Nullable String inReplyTo, int words, Instant when) {}
