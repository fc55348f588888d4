package dev.baton.bot;

import dev.baton.packs.NamedThing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The names that a pack lists, found however they are spelled. Of names within each other the longest counts.
final class NameList {

    private record Spelled(String words, Mention.Name name) {}

    private final List<Spelled> longestFirst;

    NameList(List<NamedThing> things) {
        longestFirst = things.stream()
                .flatMap(thing -> thing.spelled().values().values().stream()
                        .flatMap(List::stream)
                        .map(spelling ->
                                new Spelled(Spelling.words(spelling), new Mention.Name(thing.kind(), thing.name()))))
                .sorted(Comparator.comparingInt(
                                (Spelled spelled) -> spelled.words().length())
                        .reversed())
                .toList();
    }

    /// The names in a text, each once.
    List<Mention.Name> in(String text) {
        String rest = ' ' + Spelling.words(text) + ' ';
        List<Mention.Name> found = new ArrayList<>();
        for (Spelled spelled : longestFirst) {
            String words = spelled.words().charAt(0) < 0x80 ? ' ' + spelled.words() + ' ' : spelled.words();
            if (rest.contains(words)) {
                rest = rest.replace(words, "  ");
                if (!found.contains(spelled.name())) {
                    found.add(spelled.name());
                }
            }
        }
        return found;
    }
}
