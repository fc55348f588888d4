package dev.baton.packs;

import dev.baton.packs.Destination.ChosenBy;
import dev.baton.packs.EscalationPolicy.Destinations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works out where one escalated conversation goes.
///
/// @param reasons why, the weightiest first
/// @param intent what it is about
/// @param attributes the rules that apply to the contact
record Routes(
        Pack pack, List<EscalationReason> reasons, Optional<IntentDefinition> intent, List<AttributeRule> attributes) {

    private record Chosen(String queue, ChosenBy by, String chooser) {}

    Destination destination(String language) {
        Chosen chosen = chosen();
        QueueDefinition queue = pack.queue(chosen.queue()).orElseThrow();
        return new Destination(queue, priority(queue), requires(language), chosen.by(), chosen.chooser());
    }

    /// A sensitive intent goes to its own queue, whatever else holds: an emergency that is shouted is an emergency.
    private Chosen chosen() {
        Optional<Chosen> ofIntent =
                intent.flatMap(about -> about.queue().map(queue -> new Chosen(queue, ChosenBy.INTENT, about.id())));
        if (reasons.contains(EscalationReason.SENSITIVE_INTENT) && ofIntent.isPresent()) {
            return ofIntent.get();
        }
        return attributes.stream()
                .flatMap(rule -> rule.queue().stream().map(queue -> new Chosen(queue, ChosenBy.ATTRIBUTE, rule.name())))
                .findFirst()
                .or(() -> reasons.stream()
                        .filter(reason -> destinations().queues().containsKey(reason))
                        .map(reason -> new Chosen(
                                Objects.requireNonNull(destinations().queues().get(reason)),
                                ChosenBy.REASON,
                                reason.key()))
                        .findFirst())
                .or(() -> ofIntent)
                .orElseGet(() -> new Chosen(destinations().queue(), ChosenBy.DEFAULT, ""));
    }

    private int priority(QueueDefinition queue) {
        Stream<Integer> ofReasons = reasons.stream()
                .flatMap(reason -> Stream.ofNullable(destinations().priorities().get(reason)));
        Stream<Integer> ofAttributes = attributes.stream().flatMap(rule -> rule.priority().stream());
        Stream<Integer> ofIntent = intent.flatMap(IntentDefinition::priority).stream();
        return Stream.of(ofReasons, ofAttributes, ofIntent)
                .flatMap(priorities -> priorities)
                .reduce(queue.priority(), Integer::max);
    }

    private Optional<String> requires(String language) {
        List<String> all = new ArrayList<>();
        destinations().requires().ifPresent(expression -> all.add(filled(expression, language)));
        reasons.forEach(reason ->
                Optional.ofNullable(destinations().requirements().get(reason)).ifPresent(all::add));
        intent.flatMap(IntentDefinition::requires).ifPresent(all::add);
        attributes.forEach(rule -> rule.requires().ifPresent(all::add));
        List<String> distinct = all.stream().distinct().toList();
        return switch (distinct.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(distinct.getFirst());
            default ->
                Optional.of(distinct.stream()
                        .map(expression -> expression.contains(" OR ") ? "(" + expression + ")" : expression)
                        .collect(Collectors.joining(" AND ")));
        };
    }

    private static String filled(String expression, String language) {
        return expression.replace("{language}", language.split("-", 2)[0]);
    }

    private Destinations destinations() {
        return pack.policy().destinations();
    }
}
