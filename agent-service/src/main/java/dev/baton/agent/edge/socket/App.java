package dev.baton.agent.edge.socket;

import dev.baton.agent.edge.Badge;
import dev.baton.agent.edge.Desk;
import dev.baton.agent.edge.Push;
import dev.baton.agent.edge.RateLimit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One socket: whose it is once that is known, and what it is shown. Its frames come one after the other; news come
/// from any thread.
final class App implements Consumer<List<Push>> {
    private final Outgoing out;
    private final RateLimit rate;
    private volatile @Nullable Badge badge;
    private volatile @Nullable Desk desk;
    private volatile long expiryTimer;
    private boolean welcomed;

    App(Outgoing out, RateLimit rate) {
        this.out = out;
        this.rate = rate;
    }

    Outgoing out() {
        return out;
    }

    RateLimit rate() {
        return rate;
    }

    @Nullable
    Badge badge() {
        return badge;
    }

    void carries(Badge checked) {
        badge = checked;
    }

    @Nullable
    Desk desk() {
        return desk;
    }

    void sitsAt(Desk opened) {
        desk = opened;
    }

    long expiryTimer() {
        return expiryTimer;
    }

    void expiryTimer(long timer) {
        expiryTimer = timer;
    }

    /// The first news are the welcome. Called by the desk alone, one call at a time.
    @Override
    public void accept(List<Push> news) {
        Badge whose = badge;
        if (!welcomed && whose != null) {
            welcomed = true;
            out.accept(Frames.welcome(whose.agent(), news));
        } else {
            news.forEach(push -> out.accept(Frames.push(push)));
        }
    }
}
