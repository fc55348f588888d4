package dev.baton.simulation;

/// A guard broken on purpose, to see that the histories notice.
enum Broken {
    NOTHING,
    /// The store forgets which events it has seen.
    SEEN_IS_FORGOTTEN,
    /// The store saves wherever it stands.
    SAVED_WITHOUT_COMPARING,
    /// An entry of the journal counts wherever it lies.
    OUT_OF_PLACE_COUNTS,
    /// The offsets are committed before what was decided is said.
    COMMITTED_BEFORE_EMITTED,
    /// A store that was set back looks as if it were not.
    LOSS_NOT_LOOKED_FOR,
    /// What was lost is decided again in the order of the records' timestamps.
    REBUILT_BY_TIMESTAMP,
    /// Only what the batch at hand contains is said again.
    LEFT_OVER_NOT_SAID,
    /// Routing lets agents act under any epoch.
    EPOCH_NOT_CHECKED,
    /// Routing lets the bot answer whoever holds the baton.
    BOT_TALKS_OVER_PEOPLE,
    /// The dispatcher takes every agent for one of endless capacity.
    CAPACITY_IGNORED,
    /// The dispatcher lets agents accept what was offered once.
    EXPIRED_OFFER_ACCEPTED,
    /// The pool is not told that an episode is over.
    INTAKE_NEVER_DEQUEUES,
    /// A deadline is acknowledged before it has passed.
    DEADLINES_ACKNOWLEDGED_AT_ONCE
}
