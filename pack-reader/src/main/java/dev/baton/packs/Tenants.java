package dev.baton.packs;

import dev.baton.packs.yaml.TenantsFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All tenants of this installation, in the order of their file.
public final class Tenants {

    private final Map<String, Tenant> byId;

    public Tenants(List<Tenant> tenants) {
        Map<String, Tenant> map = new LinkedHashMap<>();
        tenants.forEach(tenant -> map.put(tenant.id(), tenant));
        byId = Collections.unmodifiableMap(map);
    }

    /// Reads the tenants and the packs that they use.
    ///
    /// @throws InvalidPackException with every fault of the tenants file and of the packs
    public static Tenants read(Path tenantsYaml, Path packsDir) {
        return TenantsFile.read(tenantsYaml, packsDir);
    }

    public Optional<Tenant> tenant(String tenantId) {
        return Optional.ofNullable(byId.get(tenantId));
    }

    public Optional<Pack> pack(String tenantId) {
        return tenant(tenantId).map(Tenant::pack);
    }

    public Collection<Tenant> all() {
        return byId.values();
    }
}
