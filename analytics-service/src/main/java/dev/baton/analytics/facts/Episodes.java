package dev.baton.analytics.facts;

import dev.baton.analytics.trace.Mark;
import dev.baton.analytics.trace.Mark.Kind;
import dev.baton.analytics.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out the facts of a conversation's episodes.
public final class Episodes {
    private Episodes() {}

    /// The episodes that have opened, in their order. Depends on which marks there are, never on how they came.
    public static List<EpisodeFacts> of(Trace trace, Rules rules) {
        List<List<Mark>> episodes = trace.byEpisode().values().stream()
                .sorted(Comparator.comparing(marks -> first(marks, Kind.OPENED).orElseThrow()))
                .toList();
        List<EpisodeFacts> facts = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            Instant next = i + 1 < episodes.size() ? asked(episodes.get(i + 1)) : null;
            facts.add(facts(episodes.get(i), next, rules));
        }
        return facts;
    }

    private static EpisodeFacts facts(List<Mark> marks, @Nullable Instant next, Rules rules) {
        Mark opening = first(marks, Kind.OPENED).orElseThrow();
        Baton baton = new Baton(marks);
        List<Wait> waits = baton.waits();
        List<Handling> handlings = baton.handlings();
        Optional<Mark> closing = first(marks, Kind.CLOSED);
        List<Mark> read = of(marks, Kind.UNDERSTOOD).toList();
        return new EpisodeFacts(
                opening.episode(),
                asked(marks),
                opening.at(),
                opening.where(),
                waits.isEmpty() ? "" : waits.getFirst().queue(),
                handlings.isEmpty() ? "" : handlings.getLast().agent(),
                intent(marks),
                language(marks),
                first(marks, Kind.ESCALATED, Kind.ANGERED).map(Mark::what).orElse(""),
                closing.map(Mark::at).orElse(null),
                closing.map(Mark::what).orElse(""),
                first(marks, Kind.BOT_REPLIED).map(Mark::at).orElse(null),
                first(marks, Kind.AGENT_REPLIED).map(Mark::at).orElse(null),
                waits,
                handlings,
                (int) of(marks, Kind.ANSWERED).count(),
                (int) of(marks, Kind.ASKED_BACK).count(),
                (int) of(marks, Kind.NOT_KNOWN).count(),
                wrongAnswers(marks),
                (int) of(marks, Kind.HANDED_BACK).count(),
                (int) of(marks, Kind.OFFERED).count(),
                (int) of(marks, Kind.PASSED_BY).count(),
                of(marks, Kind.RATED)
                        .max(Mark.ORDER)
                        .map(mark -> (int) mark.number())
                        .orElse(null),
                read.isEmpty() ? null : read.getFirst().number(),
                read.isEmpty() ? null : read.getLast().number(),
                of(marks, Kind.ANGERED).findAny().isPresent(),
                closing.isPresent() && isBack(closing.get().at(), next, rules));
    }

    private static boolean isBack(Instant closed, @Nullable Instant next, Rules rules) {
        return next != null && !next.isAfter(closed.plus(rules.reopenWindow()));
    }

    /// When the contact did what opened the episode. Never after the opening, whatever the clocks say.
    private static Instant asked(List<Mark> marks) {
        Mark opening = first(marks, Kind.OPENED).orElseThrow();
        return of(marks, Kind.ASKED)
                .filter(mark -> mark.episode().equals(opening.episode()))
                .map(Mark::at)
                .filter(at -> at.isBefore(opening.at()))
                .min(Comparator.naturalOrder())
                .orElse(opening.at());
    }

    private static String intent(List<Mark> marks) {
        return Stream.concat(of(marks, Kind.ANSWERED), of(marks, Kind.UNDERSTOOD))
                .map(Mark::what)
                .filter(intent -> !intent.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String language(List<Mark> marks) {
        return marks.stream()
                .map(Mark::language)
                .filter(language -> !language.isEmpty() && !language.equals("und"))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static int wrongAnswers(List<Mark> marks) {
        Set<String> corrected = new HashSet<>();
        of(marks, Kind.CORRECTED).forEach(mark -> corrected.add(mark.message()));
        return (int) of(marks, Kind.ANSWERED)
                .filter(mark -> corrected.contains(mark.message()))
                .count();
    }

    private static Stream<Mark> of(List<Mark> marks, Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }

    private static Optional<Mark> first(List<Mark> marks, Kind... kinds) {
        return marks.stream()
                .filter(mark -> List.of(kinds).contains(mark.kind()))
                .min(Mark.ORDER);
    }
}
