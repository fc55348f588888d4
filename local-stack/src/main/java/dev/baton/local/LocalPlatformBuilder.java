package dev.baton.local;

import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Tenants;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Says what a [LocalPlatform] is to be like. Without further word: `.baton/` in the installation, the documented
/// ports, all five services, four partitions, every commit on the disk.
public final class LocalPlatformBuilder {
    /// How many partitions each topic has, and so how many replicas of a stage can share the work.
    public static final int PARTITIONS = 4;

    private final Installation installation;
    private final Map<Service, Map<String, String>> extra = new EnumMap<>(Service.class);
    private Path folder;
    private Path tenants;
    private Path packs;
    private Ports ports = Ports.standard();
    private List<Service> services = List.of(Service.values());
    private int partitions = PARTITIONS;
    private boolean durable = true;
    private Progress progress = Progress.SILENT;

    LocalPlatformBuilder(Installation installation) {
        this.installation = installation;
        folder = installation.root().resolve(".baton");
        tenants = installation.tenants();
        packs = installation.packs();
    }

    /// Where data, secrets, logs and records are kept.
    public LocalPlatformBuilder folder(Path folder) {
        this.folder = folder;
        return this;
    }

    public LocalPlatformBuilder ports(Ports ports) {
        this.ports = ports;
        return this;
    }

    /// Ports that are free now, so that platforms of several tests do not meet.
    public LocalPlatformBuilder freePorts() {
        return ports(Ports.free());
    }

    public LocalPlatformBuilder tenants(Path tenants) {
        this.tenants = tenants;
        return this;
    }

    public LocalPlatformBuilder packs(Path packs) {
        this.packs = packs;
        return this;
    }

    /// Only these services; none at all for the stores alone.
    public LocalPlatformBuilder services(Service... services) {
        this.services = List.of(services);
        return this;
    }

    /// Adds settings to the environment of a service and its replicas.
    public LocalPlatformBuilder environment(Service service, Map<String, String> settings) {
        extra.put(service, Map.copyOf(settings));
        return this;
    }

    public LocalPlatformBuilder partitions(int partitions) {
        this.partitions = partitions;
        return this;
    }

    /// Does not wait for the disk: faster, and as safe against the death of processes, but not against a loss of power.
    public LocalPlatformBuilder withoutDurability() {
        durable = false;
        return this;
    }

    public LocalPlatformBuilder progress(Progress progress) {
        this.progress = progress;
        return this;
    }

    /// Reads the tenants and generates the secrets that are missing.
    ///
    /// @throws InvalidPackException if the tenants or their packs are wrong
    public LocalPlatform build() {
        var place = new BatonFolder(folder);
        var secrets = new Secrets(place.secrets());
        secrets.generateMissing(ChannelKey.of(Tenants.read(tenants, packs)));
        var environment = new Environment(
                ports,
                secrets,
                tenants.toAbsolutePath().normalize(),
                packs.toAbsolutePath().normalize());
        var plan = new Plan(installation, place, ports, secrets, environment, services, extra, partitions, durable);
        return new LocalPlatform(plan, progress);
    }
}
