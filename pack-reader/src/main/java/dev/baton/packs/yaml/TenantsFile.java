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
        List<Tenant> tenants = new SourceFile(folder, file, faults)
                .read().stream()
                        .flatMap(value -> reader.tenants(value).stream())
                        .toList();
        faults.throwIfAny();
        return new Tenants(tenants);
    }

    private List<Tenant> tenants(Value file) {
        List<Tenant> tenants = file.section(List.of("tenants")).stream()
                .flatMap(section -> section.required("tenants", "list at least one tenant below it").stream())
                .flatMap(list -> list.items().stream())
                .flatMap(item -> tenant(item).stream())
                .toList();
        if (ids.isEmpty()) {
            file.fault("there is no tenant", "list at least one with id, pack and channels below 'tenants'");
        }
        return tenants;
    }

    private Optional<Tenant> tenant(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> id =
                    section.required("id", "give the tenant an id").flatMap(Scalars::accountId);
            id.ifPresent(known -> ids.define(known, item));
            Optional<Pack> pack = section.required("pack", "name the pack that the tenant uses")
                    .flatMap(this::pack);
            List<ChannelDefinition> channels = section.required("channels", "list at least one channel")
                    .map(ChannelReader::read)
                    .orElse(List.of());
            return id.flatMap(known -> pack.map(used -> new Tenant(known, used, channels)));
        });
    }

    private Optional<Pack> pack(Value value) {
        Optional<String> id = Scalars.id(value);
        if (id.isPresent() && !Files.isDirectory(packsDir.resolve(id.get()))) {
            value.fault("unknown pack '" + id.get() + "'", Nearest.hint(id.get(), packNames()));
            return Optional.empty();
        }
        return id.flatMap(known -> packs.computeIfAbsent(known, this::readPack));
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
