package dev.baton.analytics.sql;

import dev.baton.analytics.trace.Mark;
import dev.baton.analytics.trace.Mark.Kind;
import dev.baton.analytics.trace.Trace;
import java.time.Instant;
import java.util.stream.Collectors;

/// A trace as text: a mark a line, its parts between tabs.
final class TraceText {
    private TraceText() {}

    static String write(Trace trace) {
        return trace.marks().stream().map(TraceText::line).collect(Collectors.joining("\n"));
    }

    static Trace read(String text) {
        return Trace.of(text.lines().map(TraceText::mark).toList());
    }

    private static String line(Mark mark) {
        return String.join(
                "\t",
                mark.id(),
                mark.at().toString(),
                mark.kind().name(),
                mark.episode(),
                mark.message(),
                Long.toString(mark.epoch()),
                plain(mark.what()),
                plain(mark.where()),
                plain(mark.language()),
                Double.toString(mark.number()));
    }

    private static Mark mark(String line) {
        String[] parts = line.split("\t", -1);
        return new Mark(
                parts[0],
                Instant.parse(parts[1]),
                Kind.valueOf(parts[2]),
                parts[3],
                parts[4],
                Long.parseLong(parts[5]),
                parts[6],
                parts[7],
                parts[8],
                Double.parseDouble(parts[9]));
    }

    private static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
