import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures generation from the bytes of a document to the files on disk, each time in a fresh JVM with 768 MB of heap, as
 * a build has it: documents of growing size, and then one large document in turns with another generator.
 *
 * <p>Arguments: more documents to measure, files. Of the rounds the median is printed; what counts are the ratios within
 * one run.
 */
class GenerateBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds");
    private static final int COMPARED = Integer.getInteger("benchmark.comparedSize");
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private static final Path HOME = Path.of(System.getProperty("benchmark.home"));
    private static final Path WORK = Path.of(System.getProperty("benchmark.work"));
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Path OUTPUTS = WORK.resolve("outputs");
    private static final String OTHER = System.getProperty("benchmark.other");

    /** What one run took, in milliseconds; {@code parts} as it printed them. */
    private record Run(long wall, List<Long> parts) {}

    public static void main(String[] args) throws Exception {
        System.out.println("| operations | MB | wall ms | read alone | read to schemas | write | to disk | files | ms per operation |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        int[] sizes = Stream.of(System.getProperty("benchmark.sizes").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int operations : sizes) {
            row(synthetic(operations, operations * 13.0 / 1_200));
        }
        row(HOME.resolve("../../octapipe-spec/src/main/resources/octapipe/openapi.yaml").normalize());
        List<Path> documents = new ArrayList<>(List.of(synthetic(COMPARED, COMPARED * 13.0 / 1_200)));
        for (String document : args) {
            documents.add(Path.of(document));
            row(Path.of(document));
        }
        if (!Boolean.getBoolean("benchmark.compared")) {
            delete(OUTPUTS);
            return;
        }
        System.out.println("\n| document | compiler | ours ms | openapi-generator ms | times faster, per round |\n| --- | --- | --- | --- | --- |");
        for (Path document : documents) {
            compare(document, "as the JVM has it", List.of());
            compare(document, "quick", List.of("-XX:TieredStopAtLevel=1"));
        }
        delete(OUTPUTS);
    }

    private static Path synthetic(int operations, double megabytes) throws IOException {
        Path file = WORK.resolve("synthetic-" + operations + ".json");
        SyntheticApi.write(file, operations, (long) (megabytes * 1_000_000), 1);
        return file;
    }

    private static void row(Path document) throws Exception {
        List<Run> runs = new ArrayList<>();
        List<Long> reading = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            runs.add(ours(document, List.of()));
            reading.add(run(List.of(JAVA, "-Xmx768m", "-cp", CLASS_PATH, "GenerateOnce", document.toString()))
                    .parts()
                    .get(0));
        }
        runs.sort(Comparator.comparingLong(Run::wall));
        reading.sort(Comparator.naturalOrder());
        Run median = runs.get(ROUNDS / 2);
        List<Long> parts = median.parts();
        System.out.printf(
                Locale.ROOT,
                "| %d %s | %.1f | %d | %d | %d | %d | %d | %d | %.2f |%n",
                parts.get(3),
                document.getFileName().toString().startsWith("synthetic") ? "" : document.getFileName(),
                Files.size(document) / 1e6,
                median.wall(),
                reading.get(ROUNDS / 2),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(4),
                (double) median.wall() / Math.max(1, parts.get(3)));
    }

    /** @param compiler options of both JVMs; the quick compiler alone is what projects made by init have in .mvn/jvm.config */
    private static void compare(Path document, String name, List<String> compiler) throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        List<String> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(ours(document, compiler).wall());
            theirs.add(theirs(document, compiler).wall());
            ratios.add(String.format(Locale.ROOT, "%.2f", (double) theirs.get(round) / ours.get(round)));
        }
        ours.sort(Comparator.naturalOrder());
        theirs.sort(Comparator.naturalOrder());
        System.out.printf(
                "| %s | %s | %d | %d | %s |%n",
                document.getFileName(), name, ours.get(ROUNDS / 2), theirs.get(ROUNDS / 2), String.join(", ", ratios));
    }

    private static Run ours(Path document, List<String> compiler) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx768m"));
        command.addAll(compiler);
        command.addAll(List.of("-cp", CLASS_PATH, "GenerateOnce", document.toString(), output().toString()));
        return run(command);
    }

    /** As much heap as it likes: with 768 MB it may not end. */
    private static Run theirs(Path document, List<String> compiler) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(compiler);
        command.addAll(List.of(
                "-jar", OTHER, "generate", "-i", document.toString(), "-o", output().toString(), "-g", "java",
                "--library", "native"));
        return run(command);
    }

    /** A new one each time: where files were deleted a moment ago, ext4 takes long to make others. */
    private static Path output() throws IOException {
        Files.createDirectories(OUTPUTS);
        return Files.createTempDirectory(OUTPUTS, "");
    }

    private static Run run(List<String> command) throws Exception {
        Path output = WORK.resolve("output.txt");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(Redirect.to(WORK.resolve("errors.txt").toFile()))
                .start()
                .waitFor();
        long wall = (System.nanoTime() - start) / 1_000_000;
        if (exit != 0) {
            throw new IOException("Failed: " + String.join(" ", command) + "\n"
                    + Files.readString(WORK.resolve("errors.txt"), StandardCharsets.UTF_8));
        }
        List<Long> parts = Files.readString(output, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[\\d ]+"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(Long::parseLong)
                .toList();
        return new Run(wall, parts);
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
