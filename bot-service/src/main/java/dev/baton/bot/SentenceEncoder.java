package dev.baton.bot;

import java.util.Optional;

/// Turns a text into numbers that lie close together for texts of like meaning, whatever their words.
/// Safe to share between threads.
public interface SentenceEncoder {

    /// The vector of `text`, as long as every other one of this encoder. Empty when there is no time for it now:
    /// callers then go by what they have.
    Optional<float[]> encode(String text);

    /// Names the model, so that vectors can be kept and never be mistaken for those of another one.
    String name();
}
