package dev.baton.packs.yaml;

import dev.baton.packs.AttributeRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what `policy.yaml` makes of contacts' attributes.
record AttributeRules(PackContext context) {

    private static final List<String> KEYS = List.of("name", "values", "escalate", "queue", "priority", "requires");

    List<AttributeRule> read(List<Value> items) {
        return items.stream().flatMap(item -> rule(item).stream()).toList();
    }

    private Optional<AttributeRule> rule(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> name = section.required("name", "write how the channels call the attribute")
                    .flatMap(Value::label);
            List<String> values = section.requiredItems("values", "list the values that it applies to").stream()
                    .flatMap(value -> value.text().stream())
                    .toList();
            Optional<String> queue = section.optional("queue").flatMap(context.queues()::use);
            Optional<Integer> priority = section.optional("priority").flatMap(Scalars::priority);
            Optional<String> requires = section.optional("requires").flatMap(Requirements::read);
            return name.map(known -> new AttributeRule(
                    known,
                    values.stream().collect(Collectors.toUnmodifiableSet()),
                    section.flag("escalate"),
                    queue,
                    priority,
                    requires));
        });
    }
}
