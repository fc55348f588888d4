package dev.baton.bot;

import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.Proposal;
import dev.baton.events.ScoredIntent;
import dev.baton.events.Signals;
import dev.baton.events.Signals.Matter;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Understands a message as a whole and, when it asks several things, each of them.
final class Interpreter {

    private static final int MOST_INTENTS_OF_A_MATTER = 3;
    private static final int MOST_POSSIBLE = 5;

    /// What the model says of a phrase that was taught.
    private static final double TAUGHT = 0.985;

    private final Pack pack;
    private final Understanding understanding;
    private final Proposals proposals;

    Interpreter(Pack pack, Understanding understanding, Proposals proposals) {
        this.pack = pack;
        this.understanding = understanding;
        this.proposals = proposals;
    }

    Meaning interpret(String words, String language) {
        Meaning whole = alone(words, language);
        List<String> clauses = Clauses.of(words);
        if (clauses.size() < 2 || clauses.size() > Signals.MOST_MATTERS || isTaught(whole.intents())) {
            return whole;
        }
        List<Meaning> several = several(clauses, whole, language);
        return several.size() < 2 || !agrees(whole, several) ? whole : together(several, whole);
    }

    private Meaning alone(String words, String language) {
        List<ScoredIntent> intents = understanding.understand(words, language);
        boolean negated = isNegated(words, language, intents);
        Proposal proposal = proposals.propose(intents, language);
        if (negated && proposal instanceof Proposal.Answer) {
            proposal = proposals.question(intents, language);
        }
        return new Meaning(intents, negated, proposal, List.of());
    }

    /// A message is negated when the model overlooks it: what it says without the negation means the same to it.
    private boolean isNegated(String words, String language, List<ScoredIntent> intents) {
        if (intents.isEmpty() || isTaught(intents)) {
            return false;
        }
        return Negation.undone(words, language)
                .map(undone -> understanding.understand(undone, language))
                .filter(others -> !others.isEmpty())
                .map(others ->
                        others.getFirst().intent().equals(intents.getFirst().intent()))
                .orElse(false);
    }

    private static boolean isTaught(List<ScoredIntent> intents) {
        return !intents.isEmpty() && intents.getFirst().confidence() >= TAUGHT;
    }

    /// The clauses that the bot is sure of, one for each intent. The whole message must leave each of them possible.
    private List<Meaning> several(List<String> clauses, Meaning whole, String language) {
        List<String> possible = whole.intents().stream()
                .limit(MOST_POSSIBLE)
                .map(ScoredIntent::intent)
                .toList();
        List<Meaning> sure = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String clause : clauses) {
            Meaning meaning = alone(clause, language);
            if (!meaning.intents().isEmpty()
                    && isSure(meaning.intents().getFirst())
                    && possible.contains(meaning.intents().getFirst().intent())
                    && seen.add(meaning.intents().getFirst().intent())) {
                sure.add(meaning);
            }
        }
        return sure;
    }

    private boolean isSure(ScoredIntent likeliest) {
        return likeliest.confidence() >= pack.confidence(likeliest.intent()).answer();
    }

    /// Not so when the bot is sure of a whole that none of its parts says: then they tell one story.
    private boolean agrees(Meaning whole, List<Meaning> several) {
        return whole.intents().isEmpty()
                || !isSure(whole.intents().getFirst())
                || several.stream()
                        .anyMatch(one -> one.intents()
                                .getFirst()
                                .intent()
                                .equals(whole.intents().getFirst().intent()));
    }

    private Meaning together(List<Meaning> several, Meaning whole) {
        List<Matter> matters = several.stream()
                .map(one -> new Matter(
                        one.intents().stream().limit(MOST_INTENTS_OF_A_MATTER).toList(), one.proposal()))
                .toList();
        List<ScoredIntent> first = several.stream()
                .map(one -> one.intents().getFirst())
                .sorted((one, other) -> rank(other) - rank(one))
                .toList();
        Set<String> seen = new HashSet<>();
        List<ScoredIntent> intents = Stream.concat(first.stream(), whole.intents().stream())
                .filter(scored -> seen.add(scored.intent()))
                .limit(PackUnderstanding.MOST_INTENTS)
                .toList();
        return new Meaning(
                intents, several.stream().anyMatch(Meaning::negated), joined(several, first.getFirst()), matters);
    }

    /// What a person must take goes first, then requests for a person.
    private int rank(ScoredIntent scored) {
        IntentDefinition intent = pack.intent(scored.intent()).orElseThrow();
        if (intent.sensitive()) {
            return 2;
        }
        return intent.asksForHuman() ? 1 : 0;
    }

    /// All answers one after the other; else the proposal of the most important matter.
    private static Proposal joined(List<Meaning> several, ScoredIntent first) {
        List<Content> contents = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (Meaning one : several) {
            if (!(one.proposal() instanceof Proposal.Answer answer)) {
                return several.stream()
                        .filter(each -> each.intents().getFirst().equals(first))
                        .findFirst()
                        .orElseThrow()
                        .proposal();
            }
            contents.addAll(answer.contents());
            answer.choices().stream()
                    .filter(choice ->
                            choices.stream().noneMatch(known -> known.id().equals(choice.id())))
                    .forEach(choices::add);
        }
        return new Proposal.Answer(first.intent(), contents, choices);
    }
}
