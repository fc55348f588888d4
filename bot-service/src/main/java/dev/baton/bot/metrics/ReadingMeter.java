package dev.baton.bot.metrics;

import dev.baton.bot.ReadBy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Counts which step of the cascade settled each message: `baton.bot.messages.read`, tagged `by`. Those `by="shed"`
/// should have been encoded and had no time for it.
public final class ReadingMeter implements Consumer<ReadBy> {

    private final Map<ReadBy, Counter> counters = new EnumMap<>(ReadBy.class);

    public ReadingMeter(MeterRegistry registry) {
        for (ReadBy by : ReadBy.values()) {
            counters.put(
                    by,
                    registry.counter(
                            "baton.bot.messages.read",
                            "by",
                            by.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    @Override
    public void accept(ReadBy by) {
        counters.computeIfPresent(by, (same, counter) -> {
            counter.increment();
            return counter;
        });
    }
}
