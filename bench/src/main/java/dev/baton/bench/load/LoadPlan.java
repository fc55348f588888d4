package dev.baton.bench.load;

import dev.baton.bench.ledger.Ledger;
import java.util.Random;

/// What a [Load] is to be like. Without further word: 50 visitors of the web chat, 50 messages a second, evenly.
public final class LoadPlan {
    final Gateway gateway;
    final Script script;
    final Ledger ledger;
    int contacts = 50;
    double apiShare;
    long seed = 1;
    Arrivals arrivals = Arrivals.even(50);

    /// @param ledger where everything is taken down
    public LoadPlan(Gateway gateway, Script script, Ledger ledger) {
        this.gateway = gateway;
        this.script = script;
        this.ledger = ledger;
    }

    /// How many contacts write at the same time. One whose conversation goes to a person is replaced by another.
    public LoadPlan contacts(int contacts) {
        if (contacts < 1) {
            throw new IllegalArgumentException(contacts + " contacts");
        }
        this.contacts = contacts;
        return this;
    }

    public LoadPlan arrivals(Arrivals arrivals) {
        this.arrivals = arrivals;
        return this;
    }

    /// The share of contacts that come by the HTTP API and poll, from 0 to 1; the others use the web chat.
    public LoadPlan apiShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share);
        }
        apiShare = share;
        return this;
    }

    /// Decides who says what. The same seed gives the same run, as far as the platform lets it.
    public LoadPlan seed(long seed) {
        this.seed = seed;
        return this;
    }

    /// Connects the contacts and begins to send.
    public Load start() {
        Load load = new Load(this, new Random(seed));
        load.start();
        return load;
    }
}
