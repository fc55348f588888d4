package dev.baton.analytics.cost;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What a tenant pays, as the tenant says. All money is in one currency.
///
/// @param agentHour an agent's hour with everything that comes on top of the wage
/// @param platformMonth infrastructure and licences, for 30 days
/// @param modelEpisode the model's price for an episode that the bot answered in, metered elsewhere; 0 without
/// @param setUp what it cost to set up, once
/// @param occupancy the share of paid time in which agents handle contacts: handling time is divided by it
/// @param concurrency how many conversations an agent has at once, on average; a second of handling is shared by as
/// many
/// @param baseline what it is compared with; without, nothing is called a saving
public record CostInputs(
        Currency currency,
        double agentHour,
        double platformMonth,
        double modelEpisode,
        double setUp,
        double occupancy,
        double concurrency,
        @Nullable Baseline baseline) {

    public CostInputs {
        if (currency == null) {
            throw new IllegalArgumentException("currency is missing");
        }
        notNegative("agentHour", agentHour);
        notNegative("platformMonth", platformMonth);
        notNegative("modelEpisode", modelEpisode);
        notNegative("setUp", setUp);
        if (!(occupancy > 0 && occupancy <= 1)) {
            throw new IllegalArgumentException("occupancy must lie above 0 and not above 1");
        }
        if (!(concurrency >= 1 && concurrency <= 100)) {
            throw new IllegalArgumentException("concurrency must lie between 1 and 100");
        }
    }

    /// What an episode cost before there was a bot, or costs those who get a person first.
    ///
    /// @param source where the numbers are from, such as "tickets of May 2026": printed with every saving
    /// @param handleSeconds mean handling time of an episode by people
    /// @param standardError of that mean; 0 where it is not known
    public record Baseline(String source, double handleSeconds, double standardError) {
        public Baseline {
            if (source == null || source.isBlank() || source.length() > 200) {
                throw new IllegalArgumentException("source must have 1 to 200 characters");
            }
            notNegative("handleSeconds", handleSeconds);
            notNegative("standardError", standardError);
        }
    }

    private static void notNegative(String what, double value) {
        if (!(value >= 0 && value <= 1e12)) {
            throw new IllegalArgumentException(what + " must lie between 0 and 1e12");
        }
    }
}
