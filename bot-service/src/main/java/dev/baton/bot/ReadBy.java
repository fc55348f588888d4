package dev.baton.bot;

/// Which step of the cascade settled what a text means.
public enum ReadBy {
    /// It is one of the phrases that were taught, or differs from one only in courtesies.
    PHRASE,
    /// Its n-grams left no doubt.
    NGRAMS,
    /// Its n-grams and its vector together.
    ENCODER,
    /// Its n-grams alone, because the encoder had no time.
    SHED,
    /// Its n-grams alone, because there is no encoder for its language, or not yet.
    NO_ENCODER
}
