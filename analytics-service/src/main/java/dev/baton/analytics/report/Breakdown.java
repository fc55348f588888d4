package dev.baton.analytics.report;

import java.util.List;

/// A period's figures by the values of a dimension, the most frequent first. Episodes without a value, such as those
/// that no agent held, are in none of the rows.
public record Breakdown(Period period, Period before, String by, List<Row> rows) {
    public Breakdown {
        rows = List.copyOf(rows);
    }

    public record Row(String value, long episodes, long episodesBefore, List<Figure> figures, List<Figure> handling) {
        public Row {
            figures = List.copyOf(figures);
            handling = List.copyOf(handling);
        }
    }
}
