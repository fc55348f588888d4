package dev.baton.analytics.cost;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a period cost, and what it saved.
///
/// The intervals are of the handling times, in which episodes differ; prices are taken as given. They come from the
/// delta method: every figure is linear in the mean handling time, or a quotient of such by a number that is known.
///
/// @param total agents' time, platform and model; the set-up is not part of it
/// @param episode total ÷ episodes
/// @param resolution total ÷ resolved episodes; null where none was
/// @param botResolution (platform + model) ÷ episodes that the bot resolved; null where none was
/// @param personResolution agents' time ÷ episodes that people resolved; null where none was
/// @param savings null without a baseline
public record Costs(
        String currency,
        Usage usage,
        Estimate total,
        @Nullable Estimate episode,
        @Nullable Estimate resolution,
        @Nullable Double botResolution,
        @Nullable Estimate personResolution,
        @Nullable Savings savings) {

    private static final double DAYS_OF_A_MONTH = 30;
    private static final double SECONDS_OF_AN_HOUR = 3600;

    /// @param baseline what it is compared with
    /// @param baselineCost what as many episodes would have cost in the baseline
    /// @param saved baselineCost − total
    /// @param returnOnInvestment (saved in a year − set-up) ÷ (set-up + platform and model in a year);
    ///     null where nothing was spent
    /// @param paybackMonths set-up ÷ saved in a month; null where nothing is saved
    /// @param sensitivity how the saving changes when one assumption does
    public record Savings(
            CostInputs.Baseline baseline,
            Estimate baselineCost,
            Estimate saved,
            @Nullable Estimate returnOnInvestment,
            @Nullable Payback paybackMonths,
            List<Sensitivity> sensitivity) {
        public Savings {
            sensitivity = List.copyOf(sensitivity);
        }
    }

    /// @param atMost null where the saving may as well be none
    public record Payback(
            double months, double atLeast, @Nullable Double atMost) {}

    /// The saving if `assumption` were 20 % lower or higher, everything else as it is.
    public record Sensitivity(String assumption, double lower, double higher) {}

    public static Costs of(CostInputs inputs, Usage usage) {
        Estimate people = people(inputs, usage);
        double machine = machine(inputs, usage);
        Estimate total = people.plus(machine);
        long byPeople = usage.resolved() - usage.botResolved();
        return new Costs(
                inputs.currency().getCurrencyCode(),
                usage,
                total,
                per(total, usage.episodes()),
                per(total, usage.resolved()),
                usage.botResolved() == 0 ? null : machine / usage.botResolved(),
                per(people, byPeople),
                inputs.baseline() == null ? null : savings(inputs, usage, inputs.baseline()));
    }

    private static Savings savings(CostInputs inputs, Usage usage, CostInputs.Baseline baseline) {
        double rate = rate(inputs) * usage.episodes();
        Estimate before = Estimate.normal(baseline.handleSeconds() * rate, baseline.standardError() * rate);
        double error = Math.sqrt(usage.varianceOfMean() + baseline.standardError() * baseline.standardError()) * rate;
        Estimate saved = Estimate.normal(saved(inputs, usage, baseline), error);
        return new Savings(
                baseline,
                before,
                saved,
                returnOnInvestment(inputs, usage, saved),
                payback(inputs, usage, saved),
                sensitivity(inputs, usage, baseline));
    }

    private static double saved(CostInputs inputs, Usage usage, CostInputs.Baseline baseline) {
        double before = baseline.handleSeconds() * rate(inputs) * usage.episodes();
        return before - people(inputs, usage).value() - machine(inputs, usage);
    }

    private static @Nullable Estimate returnOnInvestment(CostInputs inputs, Usage usage, Estimate saved) {
        double years = usage.days() / 365;
        double spent = inputs.setUp() + machine(inputs, usage) / years;
        return spent == 0 ? null : saved.times(1 / years).plus(-inputs.setUp()).times(1 / spent);
    }

    private static @Nullable Payback payback(CostInputs inputs, Usage usage, Estimate saved) {
        Estimate month = saved.times(DAYS_OF_A_MONTH / usage.days());
        if (month.value() <= 0) {
            return null;
        }
        return new Payback(
                inputs.setUp() / month.value(),
                inputs.setUp() / month.high(),
                month.low() <= 0 ? null : inputs.setUp() / month.low());
    }

    private static List<Sensitivity> sensitivity(CostInputs inputs, Usage usage, CostInputs.Baseline baseline) {
        return List.of(
                changed("agentHour", factor -> saved(with(inputs, factor, 1, 1, 1, 1), usage, baseline)),
                changed("platformMonth", factor -> saved(with(inputs, 1, factor, 1, 1, 1), usage, baseline)),
                changed("modelEpisode", factor -> saved(with(inputs, 1, 1, factor, 1, 1), usage, baseline)),
                changed("occupancy", factor -> saved(with(inputs, 1, 1, 1, factor, 1), usage, baseline)),
                changed("concurrency", factor -> saved(with(inputs, 1, 1, 1, 1, factor), usage, baseline)),
                changed(
                        "baseline.handleSeconds",
                        factor -> saved(
                                inputs,
                                usage,
                                new CostInputs.Baseline(
                                        baseline.source(),
                                        baseline.handleSeconds() * factor,
                                        baseline.standardError()))));
    }

    private static Sensitivity changed(String assumption, DoubleUnaryOperator saved) {
        return new Sensitivity(assumption, saved.applyAsDouble(0.8), saved.applyAsDouble(1.2));
    }

    /// Occupancy cannot exceed 1, nor concurrency fall below it.
    private static CostInputs with(
            CostInputs inputs, double agent, double platform, double model, double occupancy, double concurrency) {
        return new CostInputs(
                inputs.currency(),
                inputs.agentHour() * agent,
                inputs.platformMonth() * platform,
                inputs.modelEpisode() * model,
                inputs.setUp(),
                Math.min(1, inputs.occupancy() * occupancy),
                Math.max(1, inputs.concurrency() * concurrency),
                inputs.baseline());
    }

    private static Estimate people(CostInputs inputs, Usage usage) {
        double rate = rate(inputs) * usage.episodes();
        return Estimate.normal(usage.meanHandling() * rate, Math.sqrt(usage.varianceOfMean()) * rate);
    }

    private static double machine(CostInputs inputs, Usage usage) {
        return inputs.platformMonth() * usage.days() / DAYS_OF_A_MONTH + inputs.modelEpisode() * usage.botEpisodes();
    }

    /// What a second of handling costs.
    private static double rate(CostInputs inputs) {
        return inputs.agentHour() / SECONDS_OF_AN_HOUR / inputs.occupancy() / inputs.concurrency();
    }

    private static @Nullable Estimate per(Estimate amount, long count) {
        return count == 0 ? null : amount.times(1.0 / count);
    }
}
