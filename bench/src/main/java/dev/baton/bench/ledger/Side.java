package dev.baton.bench.ledger;

/// Who wrote a message that a contact is shown.
public enum Side {
    CONTACT,
    BOT,
    AGENT,
    SYSTEM;

    /// @param wire `contact`, `bot`, `agent` or `system`
    public static Side of(String wire) {
        return switch (wire) {
            case "contact" -> CONTACT;
            case "bot" -> BOT;
            case "agent" -> AGENT;
            default -> SYSTEM;
        };
    }
}
