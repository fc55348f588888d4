package dev.baton.packs.yaml;

import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.WorkCost;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads `queues.yaml`.
record QueuesFile(PackContext context, Map<String, OpeningHours> hours) {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("id", "name", "skills", "priority", "offerTimeout", "hours"), DispatchKeys.ALL.stream())
            .toList();
    private static final int MOST_AT_ONCE = 1_000;

    static Optional<Section> section(Value file) {
        return file.section(List.of("queues", "channels"));
    }

    List<QueueDefinition> queues(Section section) {
        return section.requiredItems("queues", "list at least one queue below it").stream()
                .flatMap(item -> queue(item).stream())
                .toList();
    }

    /// What a conversation costs an agent, by channel.
    static Map<String, WorkCost> work(Section section) {
        Map<String, WorkCost> work = new LinkedHashMap<>();
        section.optional("channels")
                .map(Value::entries)
                .orElse(Map.of())
                .forEach((channel, value) -> value.section(List.of("cost", "most"))
                        .ifPresent(costs -> {
                            int most = costs.optional("most")
                                    .flatMap(number -> Scalars.whole(number, 1, MOST_AT_ONCE))
                                    .orElse(WorkCost.DEFAULT.most());
                            work.put(
                                    channel,
                                    costs.optional("cost")
                                            .flatMap(cost -> cost.parsed(
                                                    "a cost",
                                                    "write units from 0.01 to 100, as in 0.5, or 'all'",
                                                    text -> WorkCost.of(text, most)))
                                            .orElse(new WorkCost(WorkCost.UNIT, most)));
                        }));
        return work;
    }

    private Optional<QueueDefinition> queue(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> id = section.required("id", "give the queue an id").flatMap(Scalars::id);
            id.ifPresent(known -> context.queues().define(known, item));
            Optional<PerLanguage<String>> name = section.required("name", "add what agents read, per language")
                    .flatMap(value -> context.languages().each(value, Value::label));
            Set<String> skills = new LinkedHashSet<>(DispatchKeys.skills(section));
            int priority =
                    section.optional("priority").flatMap(Scalars::priority).orElse(QueueDefinition.DEFAULT_PRIORITY);
            Duration offerTimeout = section.optional("offerTimeout")
                    .flatMap(Scalars::duration)
                    .orElse(QueueDefinition.DEFAULT_OFFER_TIMEOUT);
            Optional<OpeningHours> open =
                    section.optional("hours").flatMap(context.hours()::use).map(hours::get);
            DispatchPolicy dispatch = new DispatchKeys(context.queues()).read(section);
            return id.flatMap(known -> name.map(
                    names -> new QueueDefinition(known, names, skills, priority, offerTimeout, open, dispatch)));
        });
    }
}
