package dev.baton.packs;

import java.util.List;

/// One message of an answer.
///
/// @param text the words, never blank
/// @param choices buttons shown below the text, possibly none
/// @param links pages shown below the text, possibly none
public record AnswerPart(String text, List<Choice> choices, List<Link> links) {

    public AnswerPart {
        choices = List.copyOf(choices);
        links = List.copyOf(links);
    }
}
