package dev.baton.agent.staffing;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day at one queue.
/// @param perHour how many come in each of its hours, at random instants
/// @param agents how many work in each hour
/// @param handleTime the mean; each is drawn from an exponential distribution
/// @param patience how long contacts wait before they give up, on average, drawn likewise; null when nobody does
/// @param target within which a contact is to be served
public record Traffic(
        List<Double> perHour,
        List<Integer> agents,
        Duration handleTime,
        @Nullable Duration patience,
        Duration target) {

    public Traffic {
        perHour = List.copyOf(perHour);
        agents = List.copyOf(agents);
        if (perHour.isEmpty() || perHour.size() != agents.size()) {
            throw new IllegalArgumentException("as many hours of traffic as of agents, and at least one");
        }
    }

    /// The same in every hour, and nobody gives up.
    public static Traffic steady(int hours, double perHour, int agents, Duration handleTime, Duration target) {
        return new Traffic(
                Collections.nCopies(hours, perHour), Collections.nCopies(hours, agents), handleTime, null, target);
    }

    /// @param hour from 0; after the last it stays as in the last
    int agentsIn(int hour) {
        return agents.get(Math.min(hour, agents.size() - 1));
    }
}
