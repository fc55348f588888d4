package dev.baton.analytics.cost;

/// A value with its 95 % confidence interval.
public record Estimate(double value, double low, double high) {
    static final double Z = 1.959963984540054;

    /// By the normal approximation, from a standard error (delta method).
    static Estimate normal(double value, double standardError) {
        return new Estimate(value, value - Z * standardError, value + Z * standardError);
    }

    static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    Estimate times(double factor) {
        double one = low * factor;
        double other = high * factor;
        return new Estimate(value * factor, Math.min(one, other), Math.max(one, other));
    }

    Estimate plus(double amount) {
        return new Estimate(value + amount, low + amount, high + amount);
    }
}
