import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the sample server beside a bare Helidon proxy in one run: calls of a list tool against a stub that serves
 * one page of 15 items, tools/list, start and memory at rest. Prints Markdown; ratios of one run are what counts.
 *
 * <p>The servers have processor 0, wrk and the stub (nginx) processor 1, except at the start. Usage: {@code run [--secs N] [--rounds N]
 * [--warm N] [--connections N] [--starts N]} in this folder, after {@code mvn package}; needs wrk, nginx and taskset.
 */
class ServeBenchmark {
    static final Path HERE = Path.of(System.getProperty("benchmark.home")).toAbsolutePath();
    static final Path TARGET = HERE.resolve("../../sample-server/target").normalize();
    static final String DATABASE = "6f1d0c1e-8a55-4b0e-9d9e-0b1f6f3f2a10";
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final List<Process> STARTED = new ArrayList<>();
    static final Map<Path, String> PATHS = new HashMap<>();

    /** Under load a server has one processor and the load the other; at its start it has what there is. */
    static final List<String> FIRST = List.of("taskset", "-c", "0");

    static final List<String> ANY = List.of();

    static int seconds = 8;
    static int rounds = 3;
    static int warm = 15;
    static int connections = 16;
    static int starts = 5;

    /** What one round of wrk measured, with the processor time that the server took. */
    record Round(double perSecond, double p50Ms, double p99Ms, double cpuSecondsPer1000, long errors) {}

    /** A running server and what was seen of its start. */
    record Server(String name, Process process, int port, double startSeconds, long restingKilobytes) {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i + 1 < args.length; i += 2) {
            int value = Integer.parseInt(args[i + 1]);
            switch (args[i]) {
                case "--secs" -> seconds = value;
                case "--rounds" -> rounds = value;
                case "--warm" -> warm = value;
                case "--connections" -> connections = value;
                case "--starts" -> starts = value;
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroy)));
        Path work = Files.createTempDirectory("serve-benchmark");
        // Started by root, nginx serves as another user.
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        String upstream = startStub(work);

        if (starts > 0) {
            starts(work, upstream);
        }

        Server ours = startOurs(work.resolve("data"), upstream, FIRST, List.of());
        String url = mcpUrl(work.resolve("data"));
        String path = URI.create(url).getPath();
        Path call = Files.writeString(work.resolve("call.json"), rpc("tools/call",
                "{\"name\":\"list_all_octapipe_database_records\",\"arguments\":{\"database_uuid\":\"" + DATABASE
                        + "\",\"limit\":15}}"));
        Path list = Files.writeString(work.resolve("list.json"), rpc("tools/list", "{}"));
        String page = post(url, Files.readString(call));
        if (page.contains("\"isError\":true") || !page.contains("\"result_count\":15")) {
            throw new IllegalStateException("The call does not answer a page of 15 items: " + page);
        }
        byte[] listBytes = post(url, Files.readString(list)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Server bare = startBare(work, upstream, listBytes);

        System.out.printf("%ntools/list is %,d bytes; a call answers %,d bytes%n%n", listBytes.length, page.length());
        System.out.println("| what | server | per second | p50 ms | p99 ms | CPU s / 1,000 | ratio of rates | errors |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        compare("tools/call, page of 15", ours, path, call, bare, "/call");
        compare("tools/list", ours, path, list, bare, "/list");
        System.out.printf(Locale.ROOT, "%nResident after load: %.0f MB%n", resident(ours.process) / 1024.0);
    }

    static void starts(Path work, String upstream) throws Exception {
        System.out.println("| start | to first answer s, median | at rest MB |");
        System.out.println("| --- | --- | --- |");
        printStart("plain JVM", work, upstream, List.of());
        Path cache = work.resolve("server.aot");
        List<String> record = List.of("-XX:AOTCacheOutput=" + cache);
        Server training = startOurs(work.resolve("training"), upstream, ANY, record);
        String url = mcpUrl(work.resolve("training"));
        post(url, rpc("tools/list", "{}"));
        post(url, rpc("tools/call", "{\"name\":\"list_all_octapipe_database_records\",\"arguments\":{\"database_uuid\":\""
                + DATABASE + "\"}}"));
        stop(training);
        for (int i = 0; i < 600 && !Files.exists(cache); i++) {
            Thread.sleep(100); // the cache is written after the server has stopped
        }
        Thread.sleep(2_000);
        printStart("AOT cache", work, upstream, List.of("-XX:AOTCache=" + cache));
        printStart("AOT cache, SerialGC, C1 only", work, upstream,
                List.of("-XX:AOTCache=" + cache, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        printStart("SerialGC, -Xmx256m", work, upstream, List.of("-XX:+UseSerialGC", "-Xmx256m"));
    }

    static void printStart(String name, Path work, String upstream, List<String> options) throws Exception {
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            Server server = startOurs(work.resolve("start"), upstream, ANY, options);
            servers.add(server);
            stop(server);
        }
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", name, median(servers, Server::startSeconds),
                median(servers, server -> server.restingKilobytes / 1024.0));
    }

    static void compare(String what, Server ours, String path, Path body, Server bare, String barePath)
            throws Exception {
        wrk(ours, path, body, warm);
        wrk(bare, barePath, body, warm);
        List<Round> oursRounds = new ArrayList<>();
        List<Round> bareRounds = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Round a = wrk(ours, path, body, seconds);
            Round b = wrk(bare, barePath, body, seconds);
            oursRounds.add(a);
            bareRounds.add(b);
            ratios.add(a.perSecond / b.perSecond);
        }
        String ratio = String.format(Locale.ROOT, "%.2f (%s)", median(ratios, value -> value),
                String.join(", ", ratios.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList()));
        print(what, ours.name, oursRounds, ratio);
        print(what, bare.name, bareRounds, "1");
    }

    static void print(String what, String server, List<Round> rounds, String ratio) {
        System.out.printf(Locale.ROOT, "| %s | %s | %,.0f | %.2f | %.2f | %.4f | %s | %d |%n", what, server,
                median(rounds, Round::perSecond), median(rounds, Round::p50Ms), median(rounds, Round::p99Ms),
                median(rounds, Round::cpuSecondsPer1000), ratio,
                rounds.stream().mapToLong(Round::errors).sum());
    }

    static Round wrk(Server server, String path, Path body, int seconds) throws Exception {
        double before = cpuSeconds(server.process);
        Process wrk = new ProcessBuilder("taskset", "-c", "1", "wrk", "-t1", "-c" + connections, "-d" + seconds + "s",
                        "-s", HERE.resolve("ids.lua").toString(), "http://127.0.0.1:" + server.port, "--", path,
                        body.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes());
        double cpu = cpuSeconds(server.process) - before;
        Matcher m = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)").matcher(output);
        if (!m.find()) {
            throw new IllegalStateException("wrk said: " + output);
        }
        double requests = Double.parseDouble(m.group(1));
        return new Round(requests / (Double.parseDouble(m.group(2)) / 1e6), Double.parseDouble(m.group(4)) / 1000,
                Double.parseDouble(m.group(5)) / 1000, cpu / requests * 1000, Long.parseLong(m.group(3)));
    }

    static String startStub(Path work) throws Exception {
        StringBuilder page = new StringBuilder("[");
        for (int i = 0; i < 15; i++) {
            page.append(i == 0 ? "" : ",").append(String.format("""
                    {"uuid":"bb0f1798-a377-4418-bfc9-945a02770b%02d","name":"Record %d",\
                    "database_uuid":"%s","database_name":"Leads","created_at":"2026-01-01T10:00:00Z",\
                    "updated_at":"2026-02-01T12:30:00Z","custom_fields_values":{"cf_status":"Open","cf_risk_level":\
                    "High","cf_owner":"user%d@example.com","cf_amount":66254,"cf_notes":"A longer line of text, as \
                    people write into a note, with \\"quotes\\" and a \\u00e9, e5b3f440be1a4792"}}""", i, i, DATABASE, i));
        }
        Files.writeString(work.resolve("page.json"), page.append("]"));
        int port = freePort();
        Path config = Files.writeString(work.resolve("nginx.conf"), """
                worker_processes 1; daemon off; pid WORK/nginx.pid; error_log WORK/nginx.log crit;
                events { worker_connections 4096; }
                http { access_log off; tcp_nodelay on; keepalive_requests 100000000; open_file_cache max=10;
                  client_body_temp_path WORK/t; proxy_temp_path WORK/t; fastcgi_temp_path WORK/t; uwsgi_temp_path WORK/t;
                  scgi_temp_path WORK/t; default_type application/json;
                  server { listen 127.0.0.1:PORT; location / { root WORK; try_files /page.json =404; } } }
                """.replace("WORK", work.toString()).replace("PORT", Integer.toString(port)));
        start(List.of("taskset", "-c", "1", "nginx", "-c", config.toString()), Map.of(), work.resolve("nginx.out"));
        awaitPort(port);
        return "http://127.0.0.1:" + port;
    }

    static Server startOurs(Path data, String upstream, List<String> processors, List<String> options) throws Exception {
        int port = freePort();
        Path ready = Path.of(data + ".ready.json");
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>(processors);
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-jar", TARGET.resolve("sample-server.jar").toString(), "--port", "" + port, "--data",
                data.toString(), "--ready-file", ready.toString()));
        long start = System.nanoTime();
        Process process = start(command, Map.of("OCTAPIPE_URL", upstream, "OCTAPIPE_TOKEN", "benchmark"),
                Path.of(data + ".log"));
        while (!Files.exists(ready)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(Path.of(data + ".log")));
            }
            Thread.sleep(2);
        }
        post(mcpUrl(data), rpc("tools/list", "{}"));
        double seconds = (System.nanoTime() - start) / 1e9;
        Thread.sleep(3_000);
        return new Server("sample server", process, port, seconds, resident(process));
    }

    /** The address of the server with this data folder, which is told at its first start alone. */
    static String mcpUrl(Path data) throws IOException {
        String ready = Files.readString(Path.of(data + ".ready.json"));
        if (ready.contains("mcpUrl")) {
            PATHS.put(data, URI.create(member(ready, "mcpUrl")).getPath());
        }
        return member(ready, "baseUrl") + PATHS.get(data);
    }

    static Server startBare(Path work, String upstream, byte[] list) throws Exception {
        int port = freePort();
        Path bytes = Files.write(work.resolve("list.bytes"), list);
        Process process = start(
                List.of("taskset", "-c", "0", java(), "-cp", TARGET.resolve("libs") + "/*",
                        HERE.resolve("BareProxy.java").toString()),
                Map.of("PORT", "" + port, "UPSTREAM", upstream, "LIST_BYTES", bytes.toString()),
                work.resolve("bare.log"));
        awaitPort(port);
        return new Server("bare Helidon proxy", process, port, 0, 0);
    }

    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        STARTED.add(process);
        return process;
    }

    static void stop(Server server) throws InterruptedException {
        server.process.destroy();
        if (!server.process.waitFor(20, TimeUnit.SECONDS)) {
            server.process.destroyForcibly().waitFor();
        }
    }

    static String rpc(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    static String post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    static String member(String json, String name) {
        Matcher m = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!m.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return m.group(1);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("Nothing listens on port " + port + ".");
    }

    static double cpuSeconds(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    static long resident(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        return values.stream().mapToDouble(of).sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
