package dev.baton.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final CostInputs.Baseline MAY = new CostInputs.Baseline("tickets of May 2026", 300, 5);
    private static final CostInputs INPUTS = new CostInputs(EURO, 36, 600, 0.01, 6000, 0.8, 1, MAY);

    /// 1,000 episodes in 30 days; the bot answers in 900 and resolves 600; people resolve 300. 400 episodes take people
    /// 250 s each: 100,000 s, squares 25,000,000.
    private static final Usage MONTH = new Usage(30, 1000, 900, 900, 600, 100_000, 25_000_000);

    /// By hand: 36 an hour at an occupancy of 0.8 is 0.0125 a second; 100,000 s are 1,250. Platform 600, model 9.
    @Test
    void costsAreThoseWorkedOutByHand() {
        Costs costs = Costs.of(INPUTS, MONTH);
        assertThat(costs.total().value()).isCloseTo(1859, within(1e-9));
        assertThat(costs.episode().value()).isCloseTo(1.859, within(1e-9));
        assertThat(costs.resolution().value()).isCloseTo(1859 / 900.0, within(1e-9));
        assertThat(costs.botResolution()).isCloseTo(609 / 600.0, within(1e-9));
        assertThat(costs.personResolution().value()).isCloseTo(1250 / 300.0, within(1e-9));
    }

    /// By hand: 1,000 episodes of 300 s would have cost 3,750; saved 1,891 a month, 23,007.17 a year (365 days). The
    /// spread: mean 100 s, variance 25,000 − 10,000 = 15,000, of the mean 15.015; with the baseline's 25
    /// together 40.015; its root 6.3258 × 12.5 = 79.07.
    @Test
    void savingsAreAgainstTheBaselineAndHaveAnInterval() {
        Costs.Savings savings = Costs.of(INPUTS, MONTH).savings();
        assertThat(savings.baselineCost().value()).isCloseTo(3750, within(1e-9));
        assertThat(savings.saved().value()).isCloseTo(1891, within(1e-9));
        assertThat(savings.saved().high() - savings.saved().value()).isCloseTo(1.96 * 79.07, within(0.05));
        double yearly = 1891 * 365 / 30.0;
        double spent = 6000 + 609 * 365 / 30.0;
        assertThat(savings.returnOnInvestment().value()).isCloseTo((yearly - 6000) / spent, within(1e-9));
        assertThat(savings.paybackMonths().months()).isCloseTo(6000 / 1891.0, within(1e-9));
        assertThat(savings.paybackMonths().atMost())
                .isGreaterThan(savings.paybackMonths().months());
    }

    @Test
    void withoutABaselineNothingIsCalledASaving() {
        CostInputs inputs = new CostInputs(EURO, 36, 600, 0.01, 6000, 0.8, 1, null);
        assertThat(Costs.of(inputs, MONTH).savings()).isNull();
        assertThat(Costs.of(inputs, MONTH).total())
                .isEqualTo(Costs.of(INPUTS, MONTH).total());
    }

    @Test
    void aSavingThatMayBeNoneHasNoLatestPayback() {
        CostInputs.Baseline unsure = new CostInputs.Baseline("a guess", 160, 40);
        CostInputs inputs = new CostInputs(EURO, 36, 600, 0.01, 6000, 0.8, 1, unsure);
        assertThat(Costs.of(inputs, MONTH).savings().paybackMonths().atMost()).isNull();
        CostInputs dear = new CostInputs(EURO, 36, 60_000, 0.01, 6000, 0.8, 1, MAY);
        assertThat(Costs.of(dear, MONTH).savings().paybackMonths()).isNull();
        assertThat(Costs.of(dear, MONTH).savings().saved().high()).isNegative();
    }

    @Test
    void sensitivityChangesOneAssumptionAtATime() {
        Costs.Savings savings = Costs.of(INPUTS, MONTH).savings();
        assertThat(savings.sensitivity())
                .extracting(Costs.Sensitivity::assumption)
                .containsExactly(
                        "agentHour",
                        "platformMonth",
                        "modelEpisode",
                        "occupancy",
                        "concurrency",
                        "baseline.handleSeconds");
        Costs.Sensitivity platform = savings.sensitivity().get(1);
        assertThat(platform.lower()).isCloseTo(1891 + 120, within(1e-9));
        assertThat(platform.higher()).isCloseTo(1891 - 120, within(1e-9));
    }

    @Test
    void nothingHappenedCostsThePlatform() {
        Costs costs = Costs.of(INPUTS, new Usage(30, 0, 0, 0, 0, 0, 0));
        assertThat(costs.total()).isEqualTo(Estimate.exact(600));
        assertThat(costs.episode()).isNull();
        assertThat(costs.resolution()).isNull();
    }

    @Test
    void wrongInputsAreRefused() {
        assertThatThrownBy(() -> new CostInputs(EURO, -1, 0, 0, 0, 0.8, 1, null))
                .hasMessageContaining("agentHour");
        assertThatThrownBy(() -> new CostInputs(EURO, 1, 0, 0, 0, 0, 1, null)).hasMessageContaining("occupancy");
        assertThatThrownBy(() -> new CostInputs(EURO, 1, 0, 0, 0, 1, 0.5, null)).hasMessageContaining("concurrency");
        assertThatThrownBy(() -> new CostInputs(EURO, Double.NaN, 0, 0, 0, 1, 1, null))
                .hasMessageContaining("agentHour");
        assertThatThrownBy(() -> new CostInputs.Baseline(" ", 1, 0)).hasMessageContaining("source");
    }

    /// Of 1,000 drawn months, the interval holds the true cost in about 95 %.
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(7);
        int held = 0;
        for (int month = 0; month < 1000; month++) {
            double sum = 0;
            double squares = 0;
            for (int episode = 0; episode < 400; episode++) {
                double seconds = random.nextDouble() < 0.4 ? -250 * Math.log(1 - random.nextDouble()) : 0;
                sum += seconds;
                squares += seconds * seconds;
            }
            Estimate total =
                    Costs.of(INPUTS, new Usage(30, 400, 0, 0, 0, sum, squares)).total();
            double truth = 400 * 100 * 0.0125 + 600;
            held += total.low() <= truth && truth <= total.high() ? 1 : 0;
        }
        assertThat(held).isBetween(930, 970);
    }
}
