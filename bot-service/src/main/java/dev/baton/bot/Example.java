package dev.baton.bot;

/// Something that teaches a label.
///
/// @param label the index of the intent among those that are learned
record Example(Features features, int label) {}
