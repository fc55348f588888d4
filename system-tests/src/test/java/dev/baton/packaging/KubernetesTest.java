package dev.baton.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesTest {
    private static final String BASE = "k8s/base/";
    private static final Yaml KUSTOMIZATION = Yaml.read(BASE + "kustomization.yaml");
    private static final Yaml CONFIGURATION = Yaml.read(BASE + "configuration.yaml");
    private static final Yaml PACKS = Yaml.read("packs/kustomization.yaml");

    @Test
    void theBaseHasEveryService() {
        assertThat(KUSTOMIZATION.at("resources").strings())
                .containsAll(Arrays.stream(Shipped.values())
                        .map(shipped -> shipped.service() + ".yaml")
                        .toList());
        assertThat(KUSTOMIZATION.at("resources").strings()).allMatch(resource -> Yaml.exists(BASE + resource));
    }

    @ParameterizedTest
    @EnumSource
    void aDeploymentRunsItsImageOnItsPort(Shipped shipped) {
        Yaml container = container(shipped);
        assertThat(container.at("image").string()).isEqualTo(shipped.image());
        assertThat(container.at("ports").named("http").at("containerPort").value())
                .isEqualTo(shipped.port());
        assertThat(container.at("env").named("QUARKUS_HTTP_PORT").at("value").value())
                .isEqualTo("" + shipped.port());
        Yaml port = document(shipped, "Service").at("spec", "ports").named("http");
        assertThat(port.at("port").value()).isEqualTo(shipped.port());
        assertThat(port.at("targetPort").value()).isEqualTo("http");
    }

    @ParameterizedTest
    @EnumSource
    void selectorsMeetThePodsLabels(Shipped shipped) {
        Yaml deployment = document(shipped, "Deployment");
        Set<?> labels =
                deployment.at("spec", "template", "metadata", "labels").map().entrySet();
        for (Yaml selector : List.of(
                deployment.at("spec", "selector", "matchLabels"),
                document(shipped, "Service").at("spec", "selector"),
                document(shipped, "PodDisruptionBudget").at("spec", "selector", "matchLabels"))) {
            assertThat(selector.map()).isNotEmpty();
            assertThat(labels.containsAll(selector.map().entrySet())).isTrue();
            assertThat(selector.map()).containsEntry("app.kubernetes.io/name", shipped.service());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeploymentIsProbedAndLimited(Shipped shipped) {
        Yaml container = container(shipped);
        assertThat(probe(container, "livenessProbe")).isEqualTo("/q/health/live");
        assertThat(probe(container, "startupProbe")).isEqualTo("/q/health/live");
        assertThat(probe(container, "readinessProbe")).isEqualTo("/q/health/ready");
        for (String amount : List.of("requests", "limits")) {
            assertThat(container.at("resources", amount).names()).isEqualTo(Set.of("cpu", "memory"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPodHasNoRightsItDoesNotNeed(Shipped shipped) {
        Yaml pod = pod(shipped);
        assertThat(pod.at("automountServiceAccountToken").value()).isEqualTo(false);
        assertThat(pod.at("securityContext", "runAsNonRoot").value()).isEqualTo(true);
        assertThat(pod.at("securityContext", "seccompProfile", "type").value()).isEqualTo("RuntimeDefault");
        Yaml rights = container(shipped).at("securityContext");
        assertThat(rights.at("allowPrivilegeEscalation").value()).isEqualTo(false);
        assertThat(rights.at("readOnlyRootFilesystem").value()).isEqualTo(true);
        assertThat(rights.at("capabilities", "drop").strings()).containsExactly("ALL");
    }

    @ParameterizedTest
    @EnumSource
    void aPodHasTheSettingsItReads(Shipped shipped) {
        assertThat(container(shipped).at("envFrom", 0, "configMapRef", "name").value())
                .isEqualTo(CONFIGURATION.at("metadata", "name").value());
        Yaml own = container(shipped).at("env");
        Set<String> settings = Stream.concat(
                        own.items().stream().map(variable -> variable.at("name").string()),
                        CONFIGURATION.at("data").names().stream())
                .collect(Collectors.toSet());
        assertThat(settings).containsAll(Settings.OF_EVERY_SERVICE).contains("QUARKUS_REDIS_PASSWORD");
        if (shipped.usesPostgres()) {
            assertThat(settings).containsAll(Settings.OF_POSTGRES);
            assertThat(own.named("QUARKUS_DATASOURCE_USERNAME").at("value").value())
                    .isEqualTo(shipped.role());
        }
        assertThat(own.items())
                .filteredOn(variable -> variable.at("name").string().endsWith("PASSWORD"))
                .allMatch(variable ->
                        variable.at("valueFrom", "secretKeyRef", "key").value() != null);
        assertThat(CONFIGURATION.at("data", "BATON_JWKS_URL").string())
                .startsWith("http://agent-service:" + Shipped.AGENT.port() + "/");
    }

    @ParameterizedTest
    @EnumSource
    void everyMountedVolumeExists(Shipped shipped) {
        Set<String> volumes = pod(shipped).at("volumes").items().stream()
                .map(volume -> volume.at("name").string())
                .collect(Collectors.toSet());
        Set<String> mounted = container(shipped).at("volumeMounts").items().stream()
                .map(mount -> mount.at("name").string())
                .collect(Collectors.toSet());
        assertThat(mounted).isEqualTo(volumes).contains("packs", "temporary");
        assertThat(pod(shipped).at("volumes", 0, "name").value()).isEqualTo("packs");
    }

    @Test
    void everyFileOfThePackIsMountedAtItsPlace() {
        Set<String> files = PACKS.at("configMapGenerator").items().stream()
                .flatMap(generated -> generated.at("files").strings())
                .map(file -> file.substring(file.indexOf('=') + 1))
                .collect(Collectors.toSet());
        assertThat(files).allMatch(file -> Yaml.exists("packs/" + file));
        Set<String> places =
                Yaml.read(BASE + "packs-volume.yaml").at(0, "value", 1, "configMap", "items").items().stream()
                        .map(item -> item.at("path").string())
                        .collect(Collectors.toSet());
        assertThat(files).containsAll(places).hasSize(places.size() + 1).contains("tenants.yaml");
    }

    @Test
    void theSmallOverlayNamesServicesOfTheBase() {
        Yaml small = Yaml.read("k8s/overlays/small/kustomization.yaml");
        assertThat(small.at("replicas").items())
                .extracting(replica -> replica.at("name").string())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Shipped.values()).map(Shipped::service).toList());
    }

    private static Object probe(Yaml container, String probe) {
        assertThat(container.at(probe, "httpGet", "port").value()).isEqualTo("http");
        return container.at(probe, "httpGet", "path").string();
    }

    private static Yaml container(Shipped shipped) {
        return pod(shipped).at("containers").named(shipped.service());
    }

    private static Yaml pod(Shipped shipped) {
        return document(shipped, "Deployment").at("spec", "template", "spec");
    }

    private static Yaml document(Shipped shipped, String kind) {
        Yaml found = Yaml.all(BASE + shipped.service() + ".yaml").stream()
                .filter(document -> kind.equals(document.at("kind").value()))
                .findFirst()
                .orElseThrow();
        assertThat(found.at("metadata", "name").value()).isEqualTo(shipped.service());
        return found;
    }
}
