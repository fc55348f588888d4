package dev.baton.analytics.report;

import dev.baton.analytics.measure.Workload;
import java.util.List;

/// How agents' time was used in a period.
public record AgentsReport(Period period, List<Figure> all, List<Row> agents) {
    public AgentsReport {
        all = List.copyOf(all);
        agents = List.copyOf(agents);
    }

    public record Row(String agent, Workload workload, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }
}
