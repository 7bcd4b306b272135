import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what many MCP servers cost: two sample servers, one with a single registration and one with many, are asked in
 * turns. Prints Markdown. Usage: {@code registrations [--count N] [--rounds N] [--requests N] [--starts N]}, after
 * {@code mvn package}.
 */
class RegistrationBenchmark {
    static final Path HERE = Path.of(System.getProperty("benchmark.home")).toAbsolutePath();
    static final Path JAR = HERE.resolve("../../sample-server/target/sample-server.jar").normalize();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final List<Process> STARTED = new ArrayList<>();

    static int count = 10_000;
    static int rounds = 9;
    static int requests = 3_000;
    static int starts = 3;

    record Server(Process process, String baseUrl, String path, String key, double startSeconds) {
        String url() {
            return baseUrl + path;
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i + 1 < args.length; i += 2) {
            int value = Integer.parseInt(args[i + 1]);
            switch (args[i]) {
                case "--count" -> count = value;
                case "--rounds" -> rounds = value;
                case "--requests" -> requests = value;
                case "--starts" -> starts = value;
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
        Path work = Files.createTempDirectory("registration-benchmark");

        Server first = start(work.resolve("many"));
        long begin = System.nanoTime();
        create(first);
        double perSecond = count / ((System.nanoTime() - begin) / 1e9);
        stop(first);
        Server single = start(work.resolve("one"));
        stop(single);

        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            few.add(startOnce(work.resolve("one")));
            many.add(startOnce(work.resolve("many")));
        }
        Server a = again(start(work.resolve("one")), single);
        Server b = again(start(work.resolve("many")), first);
        List<Double> ratios = new ArrayList<>();
        List<Double> microsOne = new ArrayList<>();
        List<Double> microsMany = new ArrayList<>();
        for (int i = 0; i < rounds + 3; i++) {
            double one = micros(a);
            double all = micros(b);
            if (i >= 3) { // the first three warm both up
                ratios.add(all / one);
                microsOne.add(one);
                microsMany.add(all);
            }
        }
        long bytes = live(b) - live(a);
        System.out.printf("| what | 1 registration | %,d | |%n| --- | --- | --- | --- |%n", count);
        System.out.printf(Locale.ROOT, "| a ping, microseconds, median of %d rounds of %,d | %.0f | %.0f | ratio %.3f (%s) |%n",
                rounds, requests, median(microsOne), median(microsMany), median(ratios), list(ratios));
        System.out.printf(Locale.ROOT, "| live memory, bytes per registration | | %,d | |%n", bytes / (count - 1));
        System.out.printf(Locale.ROOT, "| start to first answer, s, median of %d | %.2f | %.2f | |%n", starts, median(few),
                median(many));
        System.out.printf(Locale.ROOT, "| created per second, 8 at once | | %.0f | |%n", perSecond);
    }

    static void create(Server server) throws Exception {
        try (ExecutorService operators = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                String body = "{\"name\":\"Customer number " + i + "\",\"config\":{\"methods\":[\"read\"],\"tags\":[\"pipelines\"]},"
                        + "\"expires_at\":\"2126-01-01T00:00:00Z\"}";
                all.add(operators.submit(() -> post(server.baseUrl + "/integrated-account/sandbox/mcp", body, server.key)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    static double startOnce(Path data) throws Exception {
        Server server = start(data);
        stop(server);
        return server.startSeconds;
    }

    static double micros(Server server) throws Exception {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            post(server.url(), ping, "none");
        }
        return (System.nanoTime() - begin) / 1e3 / requests;
    }

    /** Bytes of live objects, after a full collection. */
    static long live(Server server) throws Exception {
        Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(server.process.pid()), "GC.class_histogram").start();
        String text = new String(jcmd.getInputStream().readAllBytes());
        Matcher total = Pattern.compile("Total\\s+\\d+\\s+(\\d+)").matcher(text);
        if (!total.find()) {
            throw new IllegalStateException(text);
        }
        return Long.parseLong(total.group(1));
    }

    static Server start(Path data) throws Exception {
        Path ready = Path.of(data + ".ready.json");
        Files.deleteIfExists(ready);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(tool("java"), "-jar", JAR.toString(), "--port", "0", "--data", data.toString(),
                        "--ready-file", ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of(data + ".log").toFile())
                .start();
        STARTED.add(process);
        while (!Files.exists(ready)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(Path.of(data + ".log")));
            }
            Thread.sleep(2);
        }
        String told = Files.readString(ready);
        String base = member(told, "baseUrl");
        HTTP.send(HttpRequest.newBuilder(URI.create(base + "/observe/health")).build(),
                HttpResponse.BodyHandlers.discarding());
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean known = told.contains("mcpUrl");
        return new Server(process, base, known ? URI.create(member(told, "mcpUrl")).getPath() : "",
                known ? member(told, "adminApiKey") : "", seconds);
    }

    /** The secrets are told at the first start alone. */
    static Server again(Server now, Server first) {
        return new Server(now.process, now.baseUrl, first.path, first.key, now.startSeconds);
    }

    static void stop(Server server) throws InterruptedException {
        server.process.destroy();
        server.process.waitFor();
    }

    static String post(String url, String body, String key) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() > 201) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    static String member(String json, String name) {
        Matcher m = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!m.find()) {
            throw new IllegalStateException(name + " is missing in " + json);
        }
        return m.group(1);
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static String list(List<Double> values) {
        return String.join(", ", values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList());
    }
}
