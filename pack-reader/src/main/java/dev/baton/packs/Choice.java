package dev.baton.packs;

/// A button. Pressing it has the effect of having asked for its intent, with full confidence.
///
/// @param id what the channel sends back when the button is pressed, unique within the answer
/// @param label what the contact reads, in the language of the answer
/// @param intent the intent it triggers
public record Choice(String id, String label, String intent) {}
