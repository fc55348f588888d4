package dev.baton.analytics.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// One agent's working time in a period.
///
/// @param present seconds online or busy
/// @param busy seconds with at least one conversation, while present
/// @param conversationSeconds of all conversations together; two at once count twice
/// @param handled conversations that the agent was done with in the period
public record Workload(double present, double busy, double conversationSeconds, long handled) {

    /// A span of time, its end not part of it.
    public record Span(Instant from, Instant until) {
        Span within(Instant start, Instant end) {
            return new Span(from.isBefore(start) ? start : from, until.isAfter(end) ? end : until);
        }

        boolean isEmpty() {
            return !from.isBefore(until);
        }

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /// @param presence when the agent was online or busy
    /// @param handlings when the agent handled conversations
    public static Workload of(List<Span> presence, List<Span> handlings, Instant from, Instant until) {
        List<Span> there = clipped(presence, from, until);
        List<Span> work = clipped(handlings, from, until);
        TreeSet<Instant> edges = new TreeSet<>();
        there.forEach(span -> edges.addAll(List.of(span.from(), span.until())));
        work.forEach(span -> edges.addAll(List.of(span.from(), span.until())));
        double present = 0;
        double busy = 0;
        double conversations = 0;
        List<Instant> moments = new ArrayList<>(edges);
        for (int i = 0; i + 1 < moments.size(); i++) {
            Instant moment = moments.get(i);
            double length = Duration.between(moment, moments.get(i + 1)).toMillis() / 1000.0;
            long atOnce = work.stream().filter(span -> span.covers(moment)).count();
            conversations += atOnce * length;
            if (there.stream().anyMatch(span -> span.covers(moment))) {
                present += length;
                busy += atOnce > 0 ? length : 0;
            }
        }
        long handled = handlings.stream()
                .filter(span -> !span.until().isBefore(from) && span.until().isBefore(until))
                .count();
        return new Workload(present, busy, conversations, handled);
    }

    private static List<Span> clipped(List<Span> spans, Instant from, Instant until) {
        return spans.stream()
                .map(span -> span.within(from, until))
                .filter(span -> !span.isEmpty())
                .toList();
    }
}
