package dev.baton.analytics.trace;

import dev.baton.analytics.trace.Mark.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is remembered of a conversation: a set of marks, so neither order nor repetition of events matters.
///
/// It is bounded, and by rules that do not depend on the order either: of each kind the earliest [#MOST_OF_A_KIND] of
/// an episode are kept, the latest [#MOST_EPISODES] episodes, and the latest [#MOST_LOOSE] marks of no episode.
public final class Trace {
    public static final int MOST_OF_A_KIND = 500;
    public static final int MOST_EPISODES = 50;
    public static final int MOST_LOOSE = 500;

    private final SortedMap<String, Mark> marks = new TreeMap<>();

    public static Trace of(Collection<Mark> marks) {
        Trace trace = new Trace();
        marks.forEach(trace::add);
        return trace;
    }

    /// @return whether it was new
    public boolean add(Mark mark) {
        return marks.putIfAbsent(mark.id(), mark) == null;
    }

    public Collection<Mark> marks() {
        return List.copyOf(marks.values());
    }

    /// The marks of each episode that has opened, in time order, and with them those of its messages.
    public Map<String, List<Mark>> byEpisode() {
        Map<String, String> episodeOf = new HashMap<>();
        Set<String> opened = new HashSet<>();
        for (Mark mark : marks.values()) {
            if (mark.kind() == Kind.OPENED) {
                opened.add(mark.episode());
            }
            if (decides(mark)) {
                episodeOf.put(mark.message(), mark.episode());
            }
        }
        Map<String, List<Mark>> grouped = marks.values().stream()
                .collect(Collectors.groupingBy(mark -> episode(mark, opened, episodeOf), Collectors.toList()));
        grouped.keySet().retainAll(opened);
        grouped.values().forEach(group -> group.sort(null));
        return grouped;
    }

    /// Forgets what exceeds the bounds.
    public void trim() {
        if (marks.size() <= MOST_LOOSE) {
            return;
        }
        Map<String, List<Mark>> episodes = byEpisode();
        Set<String> kept = new HashSet<>();
        episodes.values().stream()
                .sorted((one, other) -> opening(other).compareTo(opening(one)))
                .limit(MOST_EPISODES)
                .forEach(episode -> keepEarliest(episode, kept));
        Set<String> ofEpisodes =
                episodes.values().stream().flatMap(List::stream).map(Mark::id).collect(Collectors.toSet());
        TreeSet<Mark> loose = marks.values().stream()
                .filter(mark -> !ofEpisodes.contains(mark.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        loose.descendingSet().stream().limit(MOST_LOOSE).map(Mark::id).forEach(kept::add);
        marks.keySet().retainAll(kept);
    }

    private static void keepEarliest(List<Mark> episode, Set<String> kept) {
        Map<Kind, Integer> counts = new HashMap<>();
        for (Mark mark : episode) {
            if (counts.merge(mark.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                kept.add(mark.id());
            }
        }
    }

    private static Mark opening(List<Mark> episode) {
        return episode.stream()
                .filter(mark -> mark.kind() == Kind.OPENED)
                .min(Mark.ORDER)
                .orElseThrow();
    }

    /// Whether a mark tells which episode a message belongs to.
    private static boolean decides(Mark mark) {
        return !mark.message().isEmpty()
                && switch (mark.kind()) {
                    case ANSWERED, PARTED, ASKED_BACK, NOT_KNOWN, ESCALATED, ANGERED, FORWARDED -> true;
                    default -> false;
                };
    }

    private static String episode(Mark mark, Set<String> opened, Map<String, String> episodeOf) {
        if (opened.contains(mark.episode())) {
            return mark.episode();
        }
        return mark.message().isEmpty() ? "" : episodeOf.getOrDefault(mark.message(), "");
    }
}
