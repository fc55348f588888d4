package dev.baton.packs.yaml;

import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the tenants file and the packs that its tenants use, each pack once.
public final class TenantsFile {

    private static final List<String> KEYS = List.of("id", "pack", "channels");

    private final Path packsDir;
    private final Faults faults;
    private final Map<String, Optional<Pack>> packs = new HashMap<>();
    private final Names ids = new Names("tenant");

    private TenantsFile(Path packsDir, Faults faults) {
        this.packsDir = packsDir;
        this.faults = faults;
    }

    /// @throws InvalidPackException with every fault of the file and of the packs
    public static Tenants read(Path file, Path packsDir) {
        Faults faults = new Faults();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        TenantsFile reader = new TenantsFile(packsDir, faults);
        SourceFile source = new SourceFile(folder, file, faults);
        List<Tenant> tenants =
                source.bytes().flatMap(source::value).map(reader::tenants).orElse(List.of());
        faults.throwIfAny();
        return new Tenants(tenants);
    }

    private List<Tenant> tenants(Value file) {
        return file.section(List.of("tenants")).stream()
                .flatMap(section -> section.requiredItems("tenants", "list at least one tenant below it").stream())
                .flatMap(item -> tenant(item).stream())
                .toList();
    }

    private Optional<Tenant> tenant(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> id =
                    section.required("id", "give the tenant an id").flatMap(Scalars::accountId);
            id.ifPresent(known -> ids.define(known, item));
            Optional<Pack> pack = section.required("pack", "name the pack that the tenant uses")
                    .flatMap(this::pack);
            List<ChannelDefinition> channels =
                    ChannelReader.read(section.requiredItems("channels", "list at least one channel below it"));
            return id.flatMap(known -> pack.map(used -> new Tenant(known, used, channels)));
        });
    }

    private Optional<Pack> pack(Value value) {
        Optional<String> id = Scalars.id(value);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Path folder = packsDir.resolve(id.get());
        if (!Files.isDirectory(folder)) {
            value.fault("unknown pack '" + id.get() + "'", Nearest.hint(id.get(), packNames()));
            return Optional.empty();
        }
        if (!isInside(folder)) {
            value.fault("the pack '" + id.get() + "' is a link that leaves " + packsDir, "copy the pack itself there");
            return Optional.empty();
        }
        return packs.computeIfAbsent(id.get(), this::readPack);
    }

    private boolean isInside(Path folder) {
        try {
            return folder.toRealPath().startsWith(packsDir.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Pack> readPack(String id) {
        try {
            return Optional.of(Pack.read(packsDir.resolve(id)));
        } catch (InvalidPackException invalid) {
            faults.addAll(invalid.errors());
            return Optional.empty();
        }
    }

    private List<String> packNames() {
        try (Stream<Path> entries = Files.list(packsDir)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
