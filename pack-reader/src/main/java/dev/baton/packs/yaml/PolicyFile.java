package dev.baton.packs.yaml;

import dev.baton.packs.AngerRule;
import dev.baton.packs.AttributeRule;
import dev.baton.packs.Begin;
import dev.baton.packs.ConfidenceThreshold;
import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.NotHelped;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.PhraseList;
import dev.baton.packs.Repetition;
import dev.baton.packs.RisingAnger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `policy.yaml`.
record PolicyFile(PackContext context) {

    private static final List<String> KEYS = List.of(
            "humanRequest",
            "goodbye",
            "noAnswerLimit",
            "confidence",
            "anger",
            "botTimeout",
            "idleTimeout",
            "defaultQueue",
            "reasons",
            "begin",
            "greet",
            "askRating",
            "notHelped",
            "repeated",
            "urgentFrom",
            "attributes",
            "outsideHours",
            "requires");
    private static final List<String> CONFIDENCE_KEYS = List.of("answer", "ask", "person");
    private static final List<String> ANGER_KEYS = List.of("threshold", "mild", "strong", "rising");
    private static final List<String> REASONS =
            Stream.of(EscalationReason.values()).map(EscalationReason::key).toList();
    private static final List<String> REASON_KEYS = List.of("queue", "priority", "requires");
    private static final int MOST_NO_ANSWERS = 10;
    private static final int MOST_ANGER_POINTS = 20;

    Optional<EscalationPolicy> read(Value file) {
        return file.section(KEYS).flatMap(this::policy);
    }

    private Optional<EscalationPolicy> policy(Section section) {
        Optional<PerLanguage<PhraseList>> humanRequest = phraseList(section, "humanRequest");
        Optional<PerLanguage<PhraseList>> goodbye = phraseList(section, "goodbye");
        Optional<AngerRule> anger = section.required("anger", "add threshold, mild and strong")
                .flatMap(value -> value.section(ANGER_KEYS))
                .flatMap(this::anger);
        Optional<String> defaultQueue = section.required("defaultQueue", "name the queue of everything else")
                .flatMap(context.queues()::use);
        Map<EscalationReason, String> queues = new EnumMap<>(EscalationReason.class);
        Map<EscalationReason, Integer> priorities = new EnumMap<>(EscalationReason.class);
        Map<EscalationReason, String> requirements = new EnumMap<>(EscalationReason.class);
        section.optional("reasons").flatMap(value -> value.section(REASONS)).ifPresent(reasons -> {
            for (EscalationReason reason : EscalationReason.values()) {
                reasons.optional(reason.key())
                        .flatMap(value -> value.section(REASON_KEYS))
                        .ifPresent(rule -> {
                            rule.optional("queue")
                                    .flatMap(context.queues()::use)
                                    .ifPresent(queue -> queues.put(reason, queue));
                            rule.optional("priority")
                                    .flatMap(Scalars::priority)
                                    .ifPresent(priority -> priorities.put(reason, priority));
                            rule.optional("requires")
                                    .flatMap(Requirements::read)
                                    .ifPresent(expression -> requirements.put(reason, expression));
                        });
            }
        });
        int noAnswerLimit = section.optional("noAnswerLimit")
                .flatMap(value -> Scalars.whole(value, 1, MOST_NO_ANSWERS))
                .orElse(EscalationPolicy.DEFAULT_NO_ANSWER_LIMIT);
        ConfidenceThreshold confidence =
                section.optional("confidence").flatMap(PolicyFile::confidence).orElse(ConfidenceThreshold.DEFAULT);
        Duration botTimeout =
                section.optional("botTimeout").flatMap(Scalars::duration).orElse(EscalationPolicy.DEFAULT_BOT_TIMEOUT);
        Duration idleTimeout = section.optional("idleTimeout")
                .flatMap(Scalars::duration)
                .orElse(EscalationPolicy.DEFAULT_IDLE_TIMEOUT);
        TurnRules turns = new TurnRules(context);
        NotHelped notHelped =
                section.optional("notHelped").flatMap(turns::notHelped).orElse(NotHelped.DEFAULT);
        Repetition repetition =
                section.optional("repeated").flatMap(turns::repetition).orElse(Repetition.DEFAULT);
        List<AttributeRule> attributes = new AttributeRules(context).read(section.items("attributes"));
        Optional<String> requires = section.optional("requires").flatMap(Requirements::readForLanguage);
        if (humanRequest.isEmpty() || goodbye.isEmpty() || anger.isEmpty() || defaultQueue.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EscalationPolicy(
                section.optional("begin").flatMap(PolicyFile::begin).orElse(Begin.BOT),
                section.optional("greet").flatMap(Scalars::flag).orElse(true),
                section.optional("askRating").flatMap(Scalars::flag).orElse(true),
                humanRequest.get(),
                goodbye.get(),
                noAnswerLimit,
                notHelped,
                repetition,
                confidence,
                anger.get(),
                section.optional("urgentFrom").flatMap(Scalars::priority).orElse(EscalationPolicy.DEFAULT_URGENT_FROM),
                attributes,
                section.optional("outsideHours")
                        .flatMap(PolicyFile::keepsOutsideHours)
                        .orElse(false),
                botTimeout,
                idleTimeout,
                new EscalationPolicy.Destinations(defaultQueue.get(), queues, priorities, requires, requirements)));
    }

    /// Both thresholds, here and in intents.
    static Optional<ConfidenceThreshold> confidence(Value value) {
        return value.section(CONFIDENCE_KEYS).flatMap(section -> {
            Optional<Double> answer =
                    section.required("answer", "add a number such as 0.6").flatMap(Scalars::share);
            Optional<Double> ask =
                    section.required("ask", "add a number such as 0.3").flatMap(Scalars::share);
            if (answer.isEmpty() || ask.isEmpty()) {
                return Optional.empty();
            }
            if (ask.get() > answer.get()) {
                section.values()
                        .getOrDefault("ask", value)
                        .fault(
                                "'ask' (" + ask.get() + ") is above 'answer' (" + answer.get() + ")",
                                "set 'ask' to at most 'answer'");
                return Optional.empty();
            }
            double person = section.optional("person").flatMap(Scalars::share).orElse(0.0);
            if (person > answer.get()) {
                section.values()
                        .getOrDefault("person", value)
                        .fault(
                                "'person' (" + person + ") is above 'answer' (" + answer.get() + ")",
                                "set 'person' to at most 'answer'");
                return Optional.empty();
            }
            return Optional.of(new ConfidenceThreshold(answer.get(), ask.get(), person));
        });
    }

    private static Optional<Begin> begin(Value value) {
        return value.parsed(
                "'bot', 'person' or 'choice'",
                "write who speaks first",
                text -> Stream.of(Begin.values())
                        .filter(begin -> begin.key().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    private static Optional<Boolean> keepsOutsideHours(Value value) {
        return value.parsed("'escalate' or 'keep'", "write what happens while nobody is there", text -> switch (text) {
            case "keep" -> true;
            case "escalate" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    private Optional<AngerRule> anger(Section section) {
        Optional<Integer> threshold = section.required("threshold", "add how many points are enough, such as 2")
                .flatMap(value -> Scalars.whole(value, 1, MOST_ANGER_POINTS));
        Optional<PerLanguage<List<String>>> mild = section.required("mild", "add phrases worth one point, per language")
                .flatMap(value -> context.languages().each(value, PolicyFile::phrases));
        Optional<PerLanguage<List<String>>> strong = section.required(
                        "strong", "add phrases worth two points, per language")
                .flatMap(value -> context.languages().each(value, PolicyFile::phrases));
        RisingAnger rising =
                section.optional("rising").flatMap(TurnRules::rising).orElse(RisingAnger.DEFAULT);
        return threshold.flatMap(
                points -> mild.flatMap(one -> strong.map(two -> new AngerRule(points, one, two, rising))));
    }

    private Optional<PerLanguage<PhraseList>> phraseList(Section section, String key) {
        return section.required(key, "add the phrases, per language")
                .flatMap(value -> context.languages().each(value, PolicyFile::phrases))
                .map(perLanguage -> perLanguage.map(PhraseList::new));
    }

    static Optional<List<String>> phrases(Value list) {
        List<String> phrases = new ArrayList<>();
        list.items().forEach(item -> item.text().ifPresent(phrases::add));
        if (list.isEmptyList()) {
            list.fault("there is no phrase in the language '" + list.name() + "'", "list at least one below it");
        }
        return Optional.of(phrases);
    }
}
