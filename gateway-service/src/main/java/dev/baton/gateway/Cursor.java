package dev.baton.gateway;

import dev.baton.events.MessageId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in an [Inbox], opaque to clients. It names the message at that place as well as its number, so that a cursor
/// into an inbox that was rebuilt in another order is noticed instead of skipping what its client has not read.
/// @param number how many messages the conversation had up to there; 0 before the first
/// @param message the message there; empty before the first
public record Cursor(long number, String message) {
    public static final Cursor START = new Cursor(0, "");

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})(?:\\.([A-Za-z0-9_-]{1,200}))?");

    static Cursor at(long number, MessageId message) {
        return new Cursor(number, message.value());
    }

    /// @throws Refusal when it is none that this platform gave out
    public static Cursor parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "The cursor cannot be read.",
                    "Send back the cursor of the last message exactly as it came, or none to start at the beginning.");
        }
        String message = matcher.group(2);
        return new Cursor(Long.parseLong(matcher.group(1)), message == null ? "" : message);
    }

    /// The form on the wire.
    @Override
    public String toString() {
        return message.isEmpty() ? Long.toString(number) : number + "." + message;
    }
}
