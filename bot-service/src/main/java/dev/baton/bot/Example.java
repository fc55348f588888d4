package dev.baton.bot;

/// A phrase that teaches an intent.
///
/// @param language the language that the pack lists it under
/// @param label the index of the intent among those that are learned
record Example(Features features, String language, int label) {}
