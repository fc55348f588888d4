package dev.baton.events;

/// A button that is offered to the contact. Pressing it sends [Content.Choice] with the same id and label.
public record Choice(String id, String label) {
    public Choice {
        Require.id("choice id", id);
        Require.text("choice label", label, Require.LONGEST_ID);
    }
}
