package dev.baton.agent.staffing;

import java.time.Duration;

/// What queueing theory says of a queue with one skill, random arrivals and handle times, and contacts who never give
/// up (A. K. Erlang, 1917).
/// @param agents who work on it; more than `load`, or the queue grows for ever
/// @param load arrivals per handle time: what all agents together are busy with
/// @param handleTime the mean
public record ErlangC(int agents, double load, Duration handleTime) {

    public ErlangC {
        if (load <= 0 || agents <= load) {
            throw new IllegalArgumentException(agents + " agents do not keep up with a load of " + load);
        }
    }

    /// @param perHour how many come in an hour
    public static ErlangC of(int agents, double perHour, Duration handleTime) {
        return new ErlangC(
                agents, perHour * handleTime.toMillis() / Duration.ofHours(1).toMillis(), handleTime);
    }

    /// The probability that somebody has to wait. By the recursion of Erlang B, which overflows nowhere.
    public double waits() {
        double blocked = 1;
        for (int server = 1; server <= agents; server++) {
            blocked = load * blocked / (server + load * blocked);
        }
        return blocked / (1 - occupancy() * (1 - blocked));
    }

    /// The mean wait of all, those included who do not wait; in seconds.
    public double averageSpeedOfAnswer() {
        return waits() * handleTime.toMillis() / 1_000.0 / (agents - load);
    }

    /// The share of contacts who are served within `target`.
    public double serviceLevel(Duration target) {
        return 1 - waits() * Math.exp(-(agents - load) * target.toMillis() / handleTime.toMillis());
    }

    /// The share of their time that agents are busy.
    public double occupancy() {
        return load / agents;
    }
}
