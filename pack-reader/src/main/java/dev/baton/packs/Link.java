package dev.baton.packs;

import java.net.URI;

/// A page that an answer points to.
///
/// @param label what the contact reads, in the language of the answer
/// @param url an absolute https or http address
public record Link(String label, URI url) {}
