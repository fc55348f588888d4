package dev.baton.gateway;

import java.time.Instant;

/// Whom a visitor token speaks for.
/// @param id the contact id of the visitor, drawn when the chat was first opened
/// @param expires when the token stops opening sockets
public record Visitor(String tenant, String channel, String id, Instant expires) {
    @Override
    public String toString() {
        return "Visitor[" + tenant + ", " + channel + "]";
    }
}
