package dev.baton.bot;

import java.util.List;

/// Words and turns of phrase that tell how a message sounds, of one language.
///
/// @param frustrated what people say who have waited or asked before
/// @param abusive insults
record Lexicon(List<String> glad, List<String> upset, List<String> frustrated, List<String> abusive) {

    /// From `tone/<language>.txt`.
    static Lexicon of(String language) {
        Sections sections = Sections.of("tone/" + language + ".txt");
        return new Lexicon(
                sections.in("glad"), sections.in("upset"), sections.in("frustrated"), sections.in("abusive"));
    }

    /// How many of `phrases` are in a message, of which `words` are the plain words. A phrase in Latin letters counts
    /// as whole words only.
    static int found(List<String> phrases, String words) {
        String message = ' ' + words + ' ';
        return (int) phrases.stream()
                .filter(phrase -> message.contains(phrase.charAt(0) < 0x80 ? ' ' + phrase + ' ' : phrase))
                .count();
    }
}
