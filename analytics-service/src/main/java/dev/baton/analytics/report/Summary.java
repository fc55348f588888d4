package dev.baton.analytics.report;

import java.util.List;

/// A period's figures beside those of the period before. An episode counts to the period in which it opened, a handling
/// to that of its episode.
public record Summary(
        Period period,
        Period before,
        Filter filter,
        long episodes,
        long episodesBefore,
        List<Figure> figures,
        List<Figure> handling) {
    public Summary {
        figures = List.copyOf(figures);
        handling = List.copyOf(handling);
    }
}
