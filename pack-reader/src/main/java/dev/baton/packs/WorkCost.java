package dev.baton.packs;

import java.math.BigDecimal;

/// What one conversation of a channel takes of an agent's capacity.
///
/// @param hundredths in hundredths of a unit; [#ALL] for one that leaves room for nothing else
/// @param most how many of the channel's conversations an agent has at once, at most
public record WorkCost(int hundredths, int most) {
    public static final int ALL = -1;
    public static final int UNIT = 100;

    /// One unit, and as many as there is capacity for.
    public static final WorkCost DEFAULT = new WorkCost(UNIT, Integer.MAX_VALUE);

    public boolean takesAll() {
        return hundredths == ALL;
    }

    /// @param text a number from 0.01 to 100 with at most two decimals, or `all`
    /// @throws ArithmeticException when there are more decimals
    static int parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        int hundredths = new BigDecimal(text).movePointRight(2).intValueExact();
        if (hundredths < 1 || hundredths > 100 * UNIT) {
            throw new IllegalArgumentException(text);
        }
        return hundredths;
    }

    /// Reads what a pack says.
    /// @throws IllegalArgumentException or ArithmeticException for what is no cost
    public static WorkCost of(String cost, int most) {
        return new WorkCost(parse(cost), most);
    }
}
