package dev.baton.agent.dispatch;

import dev.baton.events.ChannelId;
import dev.baton.packs.WorkCost;

/// What an agent has to do: conversations served, and those offered.
/// @param hundredths what they cost together, in hundredths of a unit
/// @param whole how many of them leave room for nothing else
/// @param items the channel of each, by conversation
record Load(long hundredths, int whole, Tree<String, ChannelId> items) {
    static final Load NOTHING = new Load(0, 0, Tree.empty());

    Load with(String conversation, ChannelId channel, WorkCost cost) {
        return cost.takesAll()
                ? new Load(hundredths, whole + 1, items.with(conversation, channel))
                : new Load(hundredths + cost.hundredths(), whole, items.with(conversation, channel));
    }

    Load without(String conversation, WorkCost cost) {
        return cost.takesAll()
                ? new Load(hundredths, whole - 1, items.without(conversation))
                : new Load(hundredths - cost.hundredths(), whole, items.without(conversation));
    }

    /// Whether one more fits.
    /// @param capacity in units
    boolean takes(int capacity, ChannelId channel, WorkCost cost) {
        if (whole > 0 || capacity == 0) {
            return false;
        }
        if (cost.takesAll()) {
            return items.isEmpty();
        }
        return hundredths + cost.hundredths() <= (long) capacity * WorkCost.UNIT
                && (cost.most() == WorkCost.DEFAULT.most() || count(channel) < cost.most());
    }

    boolean exceeds(int capacity) {
        return hundredths > (long) capacity * WorkCost.UNIT || (whole > 0 && (capacity == 0 || items.size() > 1));
    }

    private int count(ChannelId channel) {
        int count = 0;
        for (ChannelId each : items.values()) {
            if (each.equals(channel)) {
                count++;
            }
        }
        return count;
    }
}
