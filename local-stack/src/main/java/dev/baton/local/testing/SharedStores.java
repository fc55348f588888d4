package dev.baton.local.testing;

import dev.baton.local.Installation;

/// Holds the one set of stores of this JVM.
final class SharedStores {
    static final TestStores INSTANCE = choose(Installation.here());

    private SharedStores() {}

    private static TestStores choose(Installation installation) {
        var images = ComposeImages.of(installation.root().resolve("docker-compose.yml"));
        return switch (StoreChoice.of(System.getenv("BATON_TEST_CONTAINERS"), images, new DockerEngine())) {
            case LOCAL -> new LocalStores(installation);
            case CONTAINERS -> new ContainerStores(images.orElseThrow());
        };
    }
}
