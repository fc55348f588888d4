package dev.baton.analytics.cost;

/// What happened in a period, as far as it costs.
///
/// @param days how long the period is
/// @param episodes that opened in it
/// @param botEpisodes of them, those in which the bot answered
/// @param resolved closed and not reopened, by bot or person
/// @param botResolved of them, those that never went to a person
/// @param handleSeconds of people, all episodes together
/// @param handleSquares the sum over episodes of the squared handling seconds, for the interval
public record Usage(
        double days,
        long episodes,
        long botEpisodes,
        long resolved,
        long botResolved,
        double handleSeconds,
        double handleSquares) {

    /// Mean handling seconds of an episode, those without a person counting 0.
    double meanHandling() {
        return episodes == 0 ? 0 : handleSeconds / episodes;
    }

    /// The squared standard error of that mean.
    double varianceOfMean() {
        if (episodes < 2) {
            return 0;
        }
        double mean = meanHandling();
        double variance = Math.max(0, handleSquares / episodes - mean * mean) * episodes / (episodes - 1);
        return variance / episodes;
    }
}
