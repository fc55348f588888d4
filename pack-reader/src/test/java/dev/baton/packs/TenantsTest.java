package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantsTest {

    @TempDir
    Path directory;

    @Test
    void readsChannelsWithTheirDefaults() {
        TemporaryPack.in(directory).write("../tenants.yaml", """
                tenants:
                  - id: demo
                    pack: mini
                    channels:
                      - {id: web, kind: webchat, origins: ["https://shop.example"]}
                      - {id: api, kind: http, webhook: "https://shop.example/hook", limits: {perTenant: 50/1m}}
                """);

        Tenants tenants = Tenants.read(directory.resolve("tenants.yaml"), directory);

        Tenant demo = tenants.tenant("demo").orElseThrow();
        ChannelDefinition web = demo.channel("web").orElseThrow();
        ChannelDefinition api = demo.channel("api").orElseThrow();
        assertThat(web.kind()).isEqualTo(ChannelKind.WEBCHAT);
        assertThat(web.allowsOrigin("https://shop.example")).isTrue();
        assertThat(web.allowsOrigin("https://evil.example")).isFalse();
        assertThat(web.perContact()).isEqualTo(RateLimit.DEFAULT_PER_CONTACT);
        assertThat(api.webhook()).contains(URI.create("https://shop.example/hook"));
        assertThat(api.allowsOrigin("https://any.example")).isTrue();
        assertThat(api.perTenant()).isEqualTo(new RateLimit(50, Duration.ofMinutes(1)));
        assertThat(tenants.pack("demo"))
                .hasValueSatisfying(pack -> assertThat(pack.id()).isEqualTo("mini"));
        assertThat(tenants.tenant("nobody")).isEmpty();
    }
}
