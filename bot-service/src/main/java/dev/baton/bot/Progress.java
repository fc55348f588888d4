package dev.baton.bot;

/// Hears how far something long has come.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress UNHEARD = (step, done, of) -> {};

    /// `done` of `of` parts of a step are done. The step is named in a few words.
    void at(String step, int done, int of);
}
