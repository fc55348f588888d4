package dev.baton.local.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.testcontainers.DockerClientFactory;

/// The Docker engine of this machine, if one answers.
final class DockerEngine implements Predicate<ComposeImages> {
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    /// Whether an engine answers and has all of `images`.
    @Override
    public boolean test(ComposeImages images) {
        // Looked for first: Testcontainers complains at length where there is no Docker at all.
        var isLikely = System.getenv("DOCKER_HOST") != null || Files.exists(SOCKET);
        return isLikely
                && DockerClientFactory.instance().isDockerAvailable()
                && images.all().stream().allMatch(DockerEngine::has);
    }

    private static boolean has(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
