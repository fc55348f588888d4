package dev.baton.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.local.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Installation INSTALLATION = new Installation(Path.of("/srv/baton"));

    @Test
    void withoutAWordEverythingIsInTheInstallation() {
        var options = parse(Map.of());
        assertThat(options.folder()).isEqualTo(Path.of("/srv/baton/.baton"));
        assertThat(options.packs()).isEqualTo(Path.of("/srv/baton/packs"));
        assertThat(options.tenants()).isEqualTo(Path.of("/srv/baton/packs/tenants.yaml"));
        assertThat(options.ports().of("gateway-service")).isEqualTo(8080);
        assertThat(options.help()).isFalse();
    }

    @Test
    void anArgumentGoesBeforeTheEnvironment() {
        var options = parse(Map.of("BATON_FOLDER", "/var/a", "BATON_PACKS", "/var/packs"), "--folder", "/var/b");
        assertThat(options.folder()).isEqualTo(Path.of("/var/b"));
        assertThat(options.packs()).isEqualTo(Path.of("/var/packs"));
    }

    @Test
    void portsMoveTogetherAndOneByOne() {
        assertThat(parse(Map.of(), "--ports-from=30000").ports().of("bot-service"))
                .isEqualTo(30001);
        assertThat(parse(Map.of("BATON_PORT_OFFSET", "100")).ports().of("bot-service"))
                .isEqualTo(8181);
        assertThat(parse(Map.of("BATON_PORT_REDIS", "7000")).ports().of("redis"))
                .isEqualTo(7000);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> parse(Map.of(), "--port", "1")).hasMessage("There is no option --port");
        assertThatThrownBy(() -> parse(Map.of(), "--folder")).hasMessage("--folder wants a value");
        assertThatThrownBy(() -> parse(Map.of(), "--ports-from", "high"))
                .hasMessage("--ports-from takes a number, not 'high'");
        assertThatThrownBy(() -> parse(Map.of("BATON_PORT_OFFSET", "60000")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("is no port");
    }

    @Test
    void helpIsAskedFor() {
        assertThat(parse(Map.of(), "--help").help()).isTrue();
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(List.of(arguments), environment, INSTALLATION);
    }
}
