package dev.baton.packs;

import java.util.Set;

/// When a contact asks what was answered already: the same intent, or nearly the same words.
///
/// @param limit how many times the same question may come again after its answer before a person is brought in, at
/// least 1
/// @param except intents that people repeat without meaning anything by it, such as thanks
public record Repetition(int limit, Set<String> except) {

    public static final Repetition DEFAULT = new Repetition(2, Set.of());

    public Repetition {
        except = Set.copyOf(except);
    }
}
