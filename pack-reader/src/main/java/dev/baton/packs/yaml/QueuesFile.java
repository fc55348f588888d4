package dev.baton.packs.yaml;

import dev.baton.packs.OpeningHours;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.QueueDefinition;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `queues.yaml`.
record QueuesFile(PackContext context, Map<String, OpeningHours> hours) {

    private static final List<String> KEYS = List.of("id", "name", "skills", "priority", "offerTimeout", "hours");

    List<QueueDefinition> read(Value file) {
        return file.section(List.of("queues")).stream()
                .flatMap(section -> section.requiredItems("queues", "list at least one queue below it").stream())
                .flatMap(item -> queue(item).stream())
                .toList();
    }

    private Optional<QueueDefinition> queue(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> id = section.required("id", "give the queue an id").flatMap(Scalars::id);
            id.ifPresent(known -> context.queues().define(known, item));
            Optional<PerLanguage<String>> name = section.required("name", "add what agents read, per language")
                    .flatMap(value -> context.languages().each(value, Value::label));
            Set<String> skills = new HashSet<>();
            section.items("skills").forEach(skill -> Scalars.id(skill).ifPresent(skills::add));
            int priority =
                    section.optional("priority").flatMap(Scalars::priority).orElse(QueueDefinition.DEFAULT_PRIORITY);
            Duration offerTimeout = section.optional("offerTimeout")
                    .flatMap(Scalars::duration)
                    .orElse(QueueDefinition.DEFAULT_OFFER_TIMEOUT);
            Optional<OpeningHours> open =
                    section.optional("hours").flatMap(context.hours()::use).map(hours::get);
            return id.flatMap(known ->
                    name.map(names -> new QueueDefinition(known, names, skills, priority, offerTimeout, open)));
        });
    }
}
