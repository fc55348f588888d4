package dev.baton.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final Path PACKS = Path.of(System.getProperty("baton.root", ".."), "packs");
    private static final Map<String, String> SECRETS =
            Map.of("channel-key.demo.api", "key-of-api", "channel-key.demo.web", "key-of-web");

    private final Tenants shipped = Tenants.read(PACKS.resolve("tenants.yaml"), PACKS);
    private final Tenants tenants = new Tenants(
            List.of(new Tenant("demo", shipped.pack("demo").orElseThrow(), List.of(Samples.WEB, Samples.API))));
    private final Channels channels = new Channels(tenants, name -> Optional.ofNullable(SECRETS.get(name)));

    @Test
    void theKeyTellsTheChannel() {
        assertThat(channels.opened("demo", "key-of-api", null).id().value()).isEqualTo("api");
        assertThat(channels.opened("demo", "key-of-web", null).id().value()).isEqualTo("web");
        assertThat(channels.opened("demo", "key-of-web", "web").id().value()).isEqualTo("web");
    }

    @Test
    void aKeyOpensNoOtherChannel() {
        assertRefused("demo", "key-of-web", "api", Refusal.Kind.UNAUTHENTICATED);
        assertRefused("demo", "key-of-nothing", null, Refusal.Kind.UNAUTHENTICATED);
        assertRefused("demo", "", null, Refusal.Kind.UNAUTHENTICATED);
        assertRefused("demo", null, null, Refusal.Kind.UNAUTHENTICATED);
    }

    @Test
    void aChannelWithoutASecretIsClosed() {
        Channels keyless = new Channels(tenants, name -> Optional.of(""));

        assertThatThrownBy(() -> keyless.opened("demo", "", null)).isInstanceOf(Refusal.class);
    }

    @Test
    void unknownTenantsAndChannelsAreNotFound() {
        assertRefused("nobody", "key-of-api", null, Refusal.Kind.NOT_FOUND);
        assertRefused("demo", "key-of-api", "fax", Refusal.Kind.NOT_FOUND);
        assertThatThrownBy(() -> channels.webchat("demo", "api")).isInstanceOf(Refusal.class);
        assertThat(channels.webchat("demo", null).id().value()).isEqualTo("web");
    }

    private void assertRefused(String tenant, String key, String named, Refusal.Kind kind) {
        assertThatThrownBy(() -> channels.opened(tenant, key, named))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
