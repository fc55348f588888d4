package dev.baton.agent.dispatch;

/// A set of small numbers that never changes.
final class Bits {
    static final Bits NONE = new Bits();

    private final long[] words;

    private Bits(long... words) {
        this.words = words;
    }

    static Bits of(int number) {
        return range(number, number + 1);
    }

    /// All numbers from `from` to before `until`.
    static Bits range(int from, int until) {
        if (from >= until) {
            return NONE;
        }
        long[] words = new long[(until - 1) / 64 + 1];
        for (int number = from; number < until; number++) {
            words[number / 64] |= 1L << number;
        }
        return new Bits(words);
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    boolean has(int number) {
        return number / 64 < words.length && (words[number / 64] & (1L << number)) != 0;
    }

    boolean meets(Bits others) {
        int shared = Math.min(words.length, others.words.length);
        for (int i = 0; i < shared; i++) {
            if ((words[i] & others.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// One of the two themselves where it has all of the other, so that trees of them share most.
    Bits or(Bits others) {
        if (contains(others)) {
            return this;
        }
        if (others.contains(this)) {
            return others;
        }
        long[] union = new long[Math.max(words.length, others.words.length)];
        for (int i = 0; i < union.length; i++) {
            union[i] = word(i) | others.word(i);
        }
        return new Bits(union);
    }

    Bits without(Bits others) {
        if (!meets(others)) {
            return this;
        }
        long[] rest = new long[words.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = words[i] & ~others.word(i);
        }
        return new Bits(rest);
    }

    private boolean contains(Bits others) {
        if (this == others) {
            return true;
        }
        for (int i = 0; i < others.words.length; i++) {
            if ((others.words[i] & ~word(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private long word(int at) {
        return at < words.length ? words[at] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && contains(bits) && bits.contains(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < words.length; i++) {
            hash ^= Long.hashCode(words[i]) * (i + 1);
        }
        return hash;
    }
}
