package dev.baton.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.local.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script itself among JDKs that are only folders.
class JdkFinderTest {
    @TempDir
    Path folder;

    Path jdks;

    @BeforeEach
    void makeRoom() throws IOException {
        jdks = Files.createDirectories(folder.resolve("jdks"));
    }

    @Test
    void aNewEnoughJdkIsFoundBesideAnOlderOne() throws Exception {
        var old = jdk("jdk-17", "17.0.12");
        var fitting = jdk("jdk-25", "25.0.3");
        assertThat(find(old)).isEqualTo(fitting.toString());
    }

    @Test
    void javaHomeIsTakenFirstWhenItIsNewEnough() throws Exception {
        jdk("jdk-25", "25");
        var chosen = jdk("jdk-26", "26-ea");
        assertThat(find(chosen)).isEqualTo(chosen.toString());
    }

    @Test
    void aRuntimeWithoutACompilerIsPassedOver() throws Exception {
        var runtime = jdk("jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(find(runtime)).contains("Baton needs a JDK 25 or newer and found none");
    }

    private String find(Path javaHome) throws IOException, InterruptedException {
        var script = Installation.here().root().resolve("baton").toString();
        var builder = new ProcessBuilder(script, "jdk").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("BATON_JDK_FOLDERS", jdks.toString());
        builder.environment().put("PATH", pathWithoutJava().toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /// A PATH with what the script needs and no java, whatever is installed here.
    private Path pathWithoutJava() throws IOException {
        var bin = folder.resolve("bin");
        if (!Files.exists(bin)) {
            Files.createDirectories(bin);
            for (var tool : new String[] {"sh", "sed", "dirname", "readlink"}) {
                for (var place : new String[] {"/bin", "/usr/bin"}) {
                    var found = Path.of(place, tool);
                    if (Files.exists(found) && !Files.exists(bin.resolve(tool))) {
                        Files.createSymbolicLink(bin.resolve(tool), found);
                    }
                }
            }
        }
        return bin;
    }

    private Path jdk(String name, String version) throws IOException {
        var home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.createFile(home.resolve("bin").resolve(program));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
