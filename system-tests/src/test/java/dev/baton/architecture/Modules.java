package dev.baton.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The production classes of every module, and which of them are a service's domain.
///
/// A service's package is its domain unless its name says which technology it adapts.
final class Modules {
    static final List<String> SERVICES = List.of("gateway", "bot", "routing", "agent", "analytics");

    private static final List<String> LIBRARIES = List.of("events", "pack-reader", "service-kit");

    private static final Set<String> TECHNOLOGIES = Set.of(
            "argon2", "cli", "config", "http", "jwt", "kafka", "lingua", "metrics", "onnx", "redis", "socket", "sql",
            "token", "wire");

    private Modules() {}

    static JavaClasses production() {
        Path root = Path.of(System.getProperty("baton.root"));
        List<Path> folders = Stream.concat(LIBRARIES.stream(), SERVICES.stream().map(service -> service + "-service"))
                .map(module -> root.resolve(module).resolve("target/classes"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: compile the module first");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }

    /// The technology that a class adapts, or an empty text for a class of the domain.
    static String technology(JavaClass type) {
        for (String segment : type.getPackageName().split("\\.")) {
            if (TECHNOLOGIES.contains(segment)) {
                return segment;
            }
        }
        return "";
    }

    static boolean isOfAService(JavaClass type) {
        return SERVICES.stream()
                .anyMatch(service -> type.getPackageName().equals("dev.baton." + service)
                        || type.getPackageName().startsWith("dev.baton." + service + "."));
    }

    static DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe(
                "domain of a service",
                type -> isOfAService(type) && technology(type).isEmpty());
    }

    static DescribedPredicate<JavaClass> adapting(String technology) {
        return DescribedPredicate.describe(
                "adapting " + technology, type -> technology(type).equals(technology));
    }

    static DescribedPredicate<JavaClass> ofAService(String service) {
        return DescribedPredicate.describe(
                "of " + service + "-service", type -> type.getPackageName().startsWith("dev.baton." + service));
    }
}
