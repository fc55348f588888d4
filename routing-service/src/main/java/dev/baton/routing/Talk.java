package dev.baton.routing;

import dev.baton.packs.RisingAnger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a contact's talk with the bot goes, for the rules that look at more than one message. Begins anew when the bot
/// gets the baton back.
/// @param moods how the latest messages sounded, from -1 to 1, the oldest first, at most [RisingAnger#MOST_TURNS]
/// @param anger the points of anger in them
/// @param unanswered how often in a row the bot had no answer
/// @param unhelped how many turns in a row did not help
/// @param repeats how often what was answered last was asked again
/// @param answered what was answered last, or null
/// @param answering whether the bot's latest word was an answer
/// @param guided the intents for which it was said what must be heard while a person is on the way
public record Talk(
        List<Double> moods,
        List<Integer> anger,
        int unanswered,
        int unhelped,
        int repeats,
        @Nullable Asked answered,
        boolean answering,
        List<String> guided) {

    static final Talk BEGINS = new Talk(List.of(), List.of(), 0, 0, 0, null, false, List.of());

    public Talk {
        moods = List.copyOf(moods);
        anger = List.copyOf(anger);
        guided = List.copyOf(guided);
    }

    /// A message was read.
    /// @param nowUnhelped how many turns in a row did not help, this one included
    /// @param again whether it asks what was answered last
    Talk heard(double mood, int angerPoints, int nowUnhelped, boolean again) {
        return new Talk(
                latest(moods, mood),
                latest(anger, angerPoints),
                unanswered,
                nowUnhelped,
                again ? repeats + 1 : 0,
                answered,
                answering,
                guided);
    }

    Talk answered(Asked question) {
        return new Talk(moods, anger, 0, unhelped, repeats, question, true, guided);
    }

    Talk askedBack() {
        return new Talk(moods, anger, unanswered, unhelped, repeats, answered, false, guided);
    }

    Talk withoutAnswer() {
        return new Talk(moods, anger, unanswered + 1, unhelped, repeats, answered, false, guided);
    }

    Talk guidedOn(String intent) {
        List<String> more = new ArrayList<>(guided);
        more.add(intent);
        return new Talk(moods, anger, unanswered, unhelped, repeats, answered, answering, more);
    }

    private static <T> List<T> latest(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer.subList(Math.max(0, longer.size() - RisingAnger.MOST_TURNS), longer.size());
    }
}
