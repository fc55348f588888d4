package dev.baton.packs.yaml;

import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.NamedThing;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.Pack;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.SystemTexts;
import dev.baton.packs.WorkCost;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads all files of a pack, collects every fault, and builds the pack when there is none.
public final class PackFiles {

    private static final List<String> KEYS = List.of("id", "name", "languages");

    private PackFiles() {}

    /// @throws dev.baton.packs.InvalidPackException with every fault that was found
    public static Pack read(Path folder) {
        Faults faults = new Faults();
        PackFolder files = new PackFolder(folder, faults);
        if (!files.isUsable()) {
            faults.throwIfAny();
        }
        files.checkNames();
        Optional<Section> head = files.required("pack.yaml").flatMap(file -> file.section(KEYS));
        PackContext context = PackContext.of(head.map(PackFiles::languages).orElse(new Languages(List.of())));
        Optional<String> id = head.flatMap(section -> id(section, files.name()));
        Optional<PerLanguage<String>> name = head.flatMap(section -> section.required("name", "add it, per language"))
                .flatMap(value -> context.languages().each(value, Value::label));

        Map<String, OpeningHours> hours = files.optional("hours.yaml", context.hours()).stream()
                .flatMap(file -> new HoursFile(context).read(file).stream())
                .collect(Collectors.toMap(OpeningHours::id, Function.identity(), (first, second) -> first));
        Optional<Section> line = files.required("queues.yaml", context.queues()).flatMap(QueuesFile::section);
        List<QueueDefinition> queues = line.map(section -> new QueuesFile(context, hours).queues(section))
                .orElse(List.of());
        Map<String, WorkCost> work = line.map(QueuesFile::work).orElse(Map.of());
        List<IntentDefinition> intents = intents(files, context);
        Optional<SystemTexts> texts = files.required("texts.yaml").flatMap(file -> new TextsFile(context).read(file));
        Optional<EscalationPolicy> policy =
                files.required("policy.yaml").flatMap(file -> new PolicyFile(context).read(file));
        List<NamedThing> names =
                files.optional("names.yaml").map(new NamesFile(context)::read).orElse(List.of());
        context.checkNames();
        String version = files.version();
        faults.throwIfAny();
        return new Pack(
                id.orElseThrow(),
                name.orElseThrow(),
                context.languages().tags(),
                version,
                intents,
                texts.orElseThrow(),
                policy.orElseThrow(),
                queues,
                hours,
                names,
                work);
    }

    private static Optional<String> id(Section section, String folder) {
        Optional<Value> value = section.required("id", "add 'id: " + folder + "'");
        Optional<String> id = value.flatMap(Scalars::id);
        if (value.isPresent() && id.isPresent() && !id.get().equals(folder)) {
            value.get().fault("the id '" + id.get() + "' is not the name of the folder", "write '" + folder + "'");
        }
        return id;
    }

    private static Languages languages(Section section) {
        List<String> tags = section.requiredItems("languages", "list at least one, as in [en, zh]").stream()
                .flatMap(item -> Languages.tag(item).stream())
                .toList();
        if (tags.size() != tags.stream().distinct().count()) {
            section.optional("languages").ifPresent(list -> list.fault("a language is listed twice", "list each once"));
        }
        return new Languages(tags.stream().distinct().toList());
    }

    private static List<IntentDefinition> intents(PackFolder files, PackContext context) {
        List<IntentHead> heads = files.intents(context.intents()).stream()
                .flatMap(file -> IntentHead.read(file, context).stream())
                .toList();
        Map<String, PerLanguage<String>> titles = new LinkedHashMap<>();
        heads.forEach(head -> head.id().ifPresent(id -> head.title().ifPresent(title -> titles.put(id, title))));
        IntentReader reader = new IntentReader(context, new AnswerReader(context, titles));
        return heads.stream().flatMap(head -> reader.read(head).stream()).toList();
    }
}
