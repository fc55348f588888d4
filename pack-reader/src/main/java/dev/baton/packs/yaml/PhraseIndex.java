package dev.baton.packs.yaml;

import dev.baton.packs.Phrases;
import java.util.HashMap;
import java.util.Map;

/// Finds a phrase that teaches two things at once.
final class PhraseIndex {

    private record Phrase(String language, String normalised) {}

    private record Owner(String intent, Value place) {}

    private final Map<Phrase, Owner> owners = new HashMap<>();

    /// Takes note of a phrase of an intent and reports it when it is known already or says nothing.
    void add(String intent, String language, String text, Value place) {
        String normalised = Phrases.normalise(text);
        if (normalised.isEmpty()) {
            place.fault("the phrase '" + text + "' has no letters", "write words");
            return;
        }
        Owner before = owners.putIfAbsent(new Phrase(language, normalised), new Owner(intent, place));
        if (before == null) {
            return;
        }
        String where = before.place().file() + ":" + before.place().line();
        if (before.intent().equals(intent)) {
            place.fault("the phrase '" + text + "' is already in " + where, "remove one of the two");
        } else {
            place.fault(
                    "the phrase '" + text + "' is already a phrase of the intent '" + before.intent() + "' in " + where,
                    "keep it only where it belongs");
        }
    }
}
