package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import dev.baton.packs.Pack;
import java.util.List;

/// An understanding that puts the intent for an emergency first.
public final class Alarmed implements Understanding {

    private final Understanding understanding;
    private final UrgencyDetector urgency;
    private final Alarm alarm;

    public Alarmed(Pack pack, Understanding understanding, UrgencyDetector urgency) {
        this.understanding = understanding;
        this.urgency = urgency;
        this.alarm = new Alarm(pack);
    }

    @Override
    public List<ScoredIntent> understand(String text, String language) {
        List<ScoredIntent> intents = understanding.understand(text, language);
        return alarm.heeded(urgency.in(text, language), intents)
                .map(found -> alarm.before(intents, found))
                .orElse(intents);
    }

    @Override
    public String version() {
        return understanding.version();
    }
}
