package dev.mcptools.runtime.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java that is installed on this machine. */
final class InstalledJava {
    private final Path home;
    private final int feature;

    private InstalledJava(Path home, int feature) {
        this.home = home;
        this.feature = feature;
    }

    Path home() {
        return home;
    }

    int feature() {
        return feature;
    }

    Path executable() {
        return executable(home);
    }

    /** The newest one of at least this version, where installers put JDKs and where JAVA_HOME variables point. */
    static Optional<InstalledJava> newest(int feature) {
        return candidates().stream()
                .map(InstalledJava::at)
                .flatMap(Optional::stream)
                .filter(java -> java.feature >= feature)
                .max(Comparator.comparingInt(java -> java.feature));
    }

    private static Optional<InstalledJava> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(executable(home)) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(release)) {
            Properties properties = new Properties();
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Optional.of(
                    new InstalledJava(home, Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // not a Java whose version can be read: another one may do
        }
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("JAVA") && variable.getKey().contains("HOME")) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        Path user = Path.of(System.getProperty("user.home"));
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/usr/java"),
                Path.of("/opt/java"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                user.resolve("Library/Java/JavaVirtualMachines"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"),
                user.resolve(".gradle/jdks"),
                Path.of("C:\\Program Files\\Java"),
                Path.of("C:\\Program Files\\Eclipse Adoptium"))) {
            try (Stream<Path> children = Files.list(folder)) {
                children.forEach(child -> {
                    homes.add(child);
                    homes.add(child.resolve("Contents/Home"));
                });
            } catch (IOException e) {
                // No such folder on this machine.
            }
        }
        return homes;
    }

    private static Path executable(Path home) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }
}
