package dev.baton.agent.staffing;

import java.time.Duration;
import java.util.List;

/// What came of a day.
/// @param offered how many came
/// @param served how many were served
/// @param abandoned how many gave up
/// @param inTime how many were served within the target
/// @param waits of those served, in seconds, in the order in which they came
/// @param busySeconds how long agents served, all together
/// @param staffedSeconds how long agents were there, all together
public record DayReport(
        int offered,
        int served,
        int abandoned,
        int inTime,
        List<Double> waits,
        double busySeconds,
        double staffedSeconds) {

    public DayReport {
        waits = List.copyOf(waits);
    }

    /// The share of those who came that were served within the target.
    public double serviceLevel() {
        return share(inTime);
    }

    public double abandonment() {
        return share(abandoned);
    }

    /// The mean wait of those served, in seconds.
    public double averageSpeedOfAnswer() {
        return waits.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    public double occupancy() {
        return staffedSeconds == 0 ? 0 : busySeconds / staffedSeconds;
    }

    private double share(int count) {
        return offered == 0 ? 1 : count / (double) offered;
    }

    /// One line per figure.
    public String print(Duration target) {
        return """
                came                    %,10d
                served within %4d s   %10.1f %%
                average speed of answer %10.1f s
                gave up                 %10.1f %%
                occupancy               %10.1f %%
                """.formatted(
                        offered,
                        target.toSeconds(),
                        100 * serviceLevel(),
                        averageSpeedOfAnswer(),
                        100 * abandonment(),
                        100 * occupancy());
    }
}
