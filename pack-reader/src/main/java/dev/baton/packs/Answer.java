package dev.baton.packs;

import java.util.List;

/// What the bot says to an intent in one language: its parts, sent in order, each as a message of its own.
public record Answer(List<AnswerPart> parts) {

    public Answer {
        parts = List.copyOf(parts);
    }
}
