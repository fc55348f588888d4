package dev.baton.agent.dispatch;

/// The order in which free agents are asked; smaller is sooner.
record Turnstile(long first, long then, String agent) implements Comparable<Turnstile> {
    static Turnstile leastLoaded(Desk desk) {
        return new Turnstile(desk.load().hundredths(), Rank.nanos(desk.agent().idleSince()), desk.id());
    }

    static Turnstile longestIdle(Desk desk) {
        return new Turnstile(Rank.nanos(desk.agent().idleSince()), desk.load().hundredths(), desk.id());
    }

    @Override
    public int compareTo(Turnstile other) {
        int order = Long.compare(first, other.first);
        if (order == 0) {
            order = Long.compare(then, other.then);
        }
        return order == 0 ? agent.compareTo(other.agent) : order;
    }
}
