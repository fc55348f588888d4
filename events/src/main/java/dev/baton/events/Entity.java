package dev.baton.events;

/// Something that the contact named: an order number, an amount, a date. `value` is normalised.
public record Entity(String kind, String value) {
    public Entity {
        Require.id("entity kind", kind);
        Require.text("entity value", value, 500);
    }

    @Override
    public String toString() {
        return "Entity[" + kind + "]";
    }
}
