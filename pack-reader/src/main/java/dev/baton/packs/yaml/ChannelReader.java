package dev.baton.packs.yaml;

import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.ChannelKind;
import dev.baton.packs.RateLimit;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the channels of a tenant.
final class ChannelReader {

    private static final List<String> KEYS = List.of("id", "kind", "webhook", "origins", "limits");
    private static final List<String> LIMIT_KEYS = List.of("perContact", "perTenant");
    private static final List<String> KINDS =
            Stream.of(ChannelKind.values()).map(ChannelKind::key).toList();
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private ChannelReader() {}

    static List<ChannelDefinition> read(List<Value> items) {
        Names ids = new Names("channel");
        return items.stream()
                .flatMap(item -> item.section(KEYS).flatMap(section -> channel(section, ids)).stream())
                .toList();
    }

    private static Optional<ChannelDefinition> channel(Section section, Names ids) {
        Optional<String> id = section.required("id", "give the channel an id").flatMap(Scalars::accountId);
        id.ifPresent(known -> ids.define(known, section.place()));
        Optional<ChannelKind> kind = section.required("kind", "write one of: " + String.join(", ", KINDS))
                .flatMap(ChannelReader::kind);
        Optional<URI> webhook = section.optional("webhook").flatMap(Scalars::url);
        Set<String> origins = new HashSet<>();
        section.items("origins").forEach(item -> origin(item).ifPresent(origins::add));
        kind.ifPresent(known -> checkUse(section, known));
        Optional<Section> limits = section.optional("limits").flatMap(value -> value.section(LIMIT_KEYS));
        RateLimit perContact = limits.flatMap(values -> values.optional("perContact"))
                .flatMap(Scalars::rate)
                .orElse(RateLimit.DEFAULT_PER_CONTACT);
        RateLimit perTenant = limits.flatMap(values -> values.optional("perTenant"))
                .flatMap(Scalars::rate)
                .orElse(RateLimit.DEFAULT_PER_TENANT);
        return id.flatMap(
                name -> kind.map(known -> new ChannelDefinition(name, known, webhook, origins, perContact, perTenant)));
    }

    private static Optional<ChannelKind> kind(Value value) {
        Optional<String> text = value.text();
        Optional<ChannelKind> kind = text.flatMap(written -> Stream.of(ChannelKind.values())
                .filter(known -> known.key().equals(written))
                .findFirst());
        if (text.isPresent() && kind.isEmpty()) {
            value.fault("unknown kind of channel '" + text.get() + "'", Nearest.hint(text.get(), KINDS));
        }
        return kind;
    }

    private static Optional<String> origin(Value value) {
        return value.parsed("an origin", "write scheme and host alone, as in https://shop.example", text -> {
            if (!ORIGIN.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    private static void checkUse(Section section, ChannelKind kind) {
        String other = kind == ChannelKind.WEBCHAT ? "webhook" : "origins";
        section.optional(other)
                .ifPresent(value -> value.fault(
                        "a channel of the kind '" + kind.key() + "' has no '" + other + "'", "remove the line"));
    }
}
