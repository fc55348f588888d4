package dev.baton.packs;

/// When a contact's mood sinks from message to message, though no single message is angry.
///
/// @param turns how many messages in a row are looked at, from 2 to [#MOST_TURNS]
/// @param fall the mood falls over them by at least this, without rising in between; moods lie between -1 and 1
/// @param points or the angry phrases in them add up to this
public record RisingAnger(int turns, double fall, int points) {

    public static final int MOST_TURNS = 6;
    public static final RisingAnger DEFAULT = new RisingAnger(3, 0.6, 3);
}
