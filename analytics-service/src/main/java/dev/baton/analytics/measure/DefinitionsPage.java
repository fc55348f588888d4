package dev.baton.analytics.measure;

import java.util.List;
import java.util.Locale;

/// The page `docs/metrics-definitions.md`, written from the definitions.
public final class DefinitionsPage {
    private static final String HEAD = """
            # What the metrics mean

            Written from the code (`dev.baton.analytics.measure`); a test fails when this page and the code differ. Run it with
            `-Dgolden.write=true` to write the page anew.

            - Metrics are of **episodes**: from a contact's act that opens one until it is closed. An episode counts to the period in
              which it opened, and its figures follow it: an episode that is reopened later changes the figures of its own period.
            - Who holds the baton is told by routing's events alone, in the order of the baton's epochs. An agent's acceptance that
              routing refused is none.
            - Durations are by the wall clock; those named `-open` count only the opening hours of the queue's pack, in its time zone,
              holidays left out. An hour that comes twice when clocks change counts twice. Where clocks of services disagree, a
              duration is never negative.
            - The order in which events come, and their repetition, change nothing.
            - The target for taking a waiting conversation is 60 s (`BATON_ANALYTICS_ANSWER_WITHIN`), the window for reopening 24 h
              (`BATON_ANALYTICS_REOPEN_WINDOW`).
            - A metric whose formula has Σ divides sums over the period; every other is the mean over what counts.
            """;

    private DefinitionsPage() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        section(page, "Of episodes", Catalogue.EPISODES);
        section(page, "Of handlings", Catalogue.HANDLINGS);
        section(page, "Of agents' time", Catalogue.WORKLOADS);
        return page.toString();
    }

    private static <S> void section(StringBuilder page, String title, List<Metric<S>> metrics) {
        page.append("\n## ").append(title).append("\n");
        for (Metric<S> metric : metrics) {
            page.append("\n### ").append(metric.name()).append("\n\n");
            line(page, "Formula", metric.formula());
            line(page, "Unit", metric.unit().name().toLowerCase(Locale.ROOT));
            line(page, "Counts", metric.counts());
            line(page, "Left out", metric.leaves());
            line(page, "Follows", metric.reference());
        }
    }

    private static void line(StringBuilder page, String what, String words) {
        page.append("- **").append(what).append(":** ").append(words).append("\n");
    }
}
