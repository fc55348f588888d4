package dev.baton.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where tenants and packs are described: `BATON_TENANTS`, `BATON_PACKS`.
@ConfigMapping(prefix = "baton.places")
public interface GatewayConfig {
    @WithDefault("packs/tenants.yaml")
    Path tenants();

    @WithDefault("packs")
    Path packs();
}
