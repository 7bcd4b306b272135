import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.RunningServer;
import dev.mcptools.octapipe.account.Account;
import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.FieldType;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.databases.CreateAOctapipeDatabaseRecord;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.FieldSettings;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolExtension;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what custom fields cost. Two calls are compared by pairs: one of each in turns, each first as often as the other,
 * so that a machine that becomes slower or faster makes neither look better. Prints Markdown. Usage:
 * {@code fields [--databases N] [--fields N] [--pairs N]}.
 */
class FieldsBenchmark {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Duration AGE = Duration.ofMillis(500);
    static final int WARMUP = 100;

    static int databases = 300;
    static int fields = 10_000;
    static int pairs = 500;

    public static void main(String[] args) throws Exception {
        for (int i = 0; i + 1 < args.length; i += 2) {
            int value = Integer.parseInt(args[i + 1]);
            switch (args[i]) {
                case "--databases" -> databases = value;
                case "--fields" -> fields = value;
                case "--pairs" -> pairs = value;
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Map<String, String> aging = Map.of("mcp.fields-age", AGE.toString());
        try (RunningServer few = RunningServer.start(Files.createTempDirectory("few"));
                RunningServer many = RunningServer.start(Files.createTempDirectory("many"));
                RunningServer blind = RunningServer.start(Files.createTempDirectory("blind"));
                RunningServer old = RunningServer.start(Files.createTempDirectory("old"), aging)) {
            UUID last = plant(many);
            lists(few, many);
            calls(many, last, blind, plant(blind));
            aged(old, plant(old));
            preparation(many, last);
        }
    }

    static void lists(RunningServer few, RunningServer many) throws Exception {
        String url = url(many);
        String small = url(few);
        long begin = System.nanoTime();
        int tokens = tokens(list(url));
        double first = millis(begin);
        System.out.printf("| tools/list | demo data | %,d fields of %,d databases |%n| --- | --- | --- |%n", fields, databases);
        System.out.printf(Locale.ROOT, "| the first, which reads the definitions, ms | | %.0f |%n", first);
        Pairs lists = Pairs.of(pairs / 5, () -> list(small), () -> list(url));
        System.out.printf(Locale.ROOT, "| afterwards, ms, median | %.1f | %.1f |%n", median(lists.first()), median(lists.second()));
        System.out.printf("| tokens | %,d | %,d |%n%n", tokens(list(small)), tokens);
    }

    /** What a call costs that has values; what of that is the check here is told by a server that cannot read definitions. */
    static void calls(RunningServer many, UUID known, RunningServer blind, UUID unknown) throws Exception {
        blind.sandbox().faults().on("GET", "/databases").times(Integer.MAX_VALUE).fail(Fault.serverError(503));
        System.out.printf("| one call, and another | ms, median of each | more in the second, ms: median | 90 %% are below |%n| --- | --- | --- | --- |%n");
        for (int count : List.of(6, 30)) {
            String values = values(count);
            Pairs.of(pairs, () -> created(url(many), known, "{}"), () -> created(url(many), known, values))
                    .print("no values, and %d that are checked here and by the sandbox".formatted(count));
            Pairs.of(pairs, () -> created(url(blind), unknown, "{}"), () -> created(url(blind), unknown, values))
                    .print("no values, and %d that the sandbox alone checks: definitions are out of reach".formatted(count));
            Pairs.of(pairs, () -> created(url(blind), unknown, values), () -> created(url(many), known, values))
                    .print("%d values that the sandbox alone checks, and that are checked here too".formatted(count));
        }
        System.out.println();
    }

    /** Nobody waits because definitions have aged. */
    static void aged(RunningServer old, UUID database) throws Exception {
        String url = url(old);
        String values = values(6);
        list(url);
        created(url, database, values);
        List<Double> lists = new ArrayList<>();
        List<Double> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lists.add(afterAging(() -> list(url)));
            calls.add(afterAging(() -> created(url, database, values)));
        }
        System.out.printf("| the first after the definitions have aged, while they are read again | ms, median | worst of 10 |%n| --- | --- | --- |%n");
        System.out.printf(Locale.ROOT, "| tools/list | %.1f | %.1f |%n", median(lists), lists.stream().max(Double::compare).orElseThrow());
        System.out.printf(Locale.ROOT, "| a call of 6 values | %.1f | %.1f |%n%n", median(calls), calls.stream().max(Double::compare).orElseThrow());
    }

    static double afterAging(Work work) throws Exception {
        // The reading that the one before has set off ends, and what it has found ages.
        Thread.sleep(AGE.multipliedBy(5));
        return time(work);
    }

    /** What is made of a call before anything is sent, without HTTP: an extension ends it there. */
    static void preparation(RunningServer server, UUID database) throws Exception {
        ToolRegistry registry = OctapipeTools.registry().extend(CreateAOctapipeDatabaseRecord.class, new NothingIsSent());
        try (ApiClient client = Account.of(server.sandbox()).client(new CallLimits(Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            Toolbox tools = Toolbox.of(registry).calling(client).knowing(FieldSettings.DEFAULT.withAge(Duration.ofHours(1)));
            System.out.printf("| preparation of a call, without HTTP | ns, median of the calls | more than no values, ns: median | 90 %% are below |%n| --- | --- | --- | --- |%n");
            for (int count : List.of(6, 30)) {
                ObjectNode without = arguments(database, "{}");
                ObjectNode with = arguments(database, values(count));
                Pairs found = Pairs.of(pairs * 20, () -> prepared(tools, without), () -> prepared(tools, with));
                System.out.printf(Locale.ROOT, "| %d values | %,.0f | %,.0f | %,.0f |%n", count, median(found.second()) * 1e6,
                        median(found.more()) * 1e6, percentile(found.more(), 90) * 1e6);
            }
        }
    }

    static ObjectNode arguments(UUID database, String values) throws Exception {
        ObjectNode arguments = Json.object().put("name", "n").put("database_uuid", database.toString());
        arguments.set("custom_fields_values", Json.MAPPER.readTree(values));
        return arguments;
    }

    static ToolResult prepared(Toolbox tools, ObjectNode arguments) {
        Tool tool = tools.find("create_a_octapipe_database_record").orElseThrow();
        ToolResult result = tools.call(tool, arguments, CallContext.UNWATCHED);
        if (!(result instanceof ToolResult.Failure failure) || !failure.code().equals(NothingIsSent.CODE)) {
            throw new IllegalStateException(result.toString());
        }
        return result;
    }

    record NothingIsSent() implements ToolExtension<CreateAOctapipeDatabaseRecord.Input> {
        static final String CODE = "not_sent";
        private static final ToolFailedException END = new ToolFailedException(ToolResult.failure(CODE, "It ends here."));

        @Override
        public CreateAOctapipeDatabaseRecord.Input before(CreateAOctapipeDatabaseRecord.Input input, ToolCall call) {
            throw END;
        }
    }

    /** What one call took, and another: in milliseconds, by pairs that were called one right after the other. */
    record Pairs(List<Double> first, List<Double> second) {

        static Pairs of(int count, Work first, Work second) throws Exception {
            Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
            for (int i = -WARMUP; i < count; i++) {
                boolean isFirst = i % 2 == 0;
                double one = time(isFirst ? first : second);
                double other = time(isFirst ? second : first);
                if (i >= 0) {
                    pairs.first().add(isFirst ? one : other);
                    pairs.second().add(isFirst ? other : one);
                }
            }
            return pairs;
        }

        List<Double> more() {
            return IntStream.range(0, first.size()).mapToObj(i -> second.get(i) - first.get(i)).toList();
        }

        void print(String what) {
            System.out.printf(Locale.ROOT, "| %s | %.2f, %.2f | %.3f | %.3f |%n", what, median(first), median(second), median(more()),
                    percentile(more(), 90));
        }
    }

    /** {@return the last database of many, whose fields are all text} */
    static UUID plant(RunningServer server) {
        List<Database> planted = new ArrayList<>();
        for (int d = 0; d < databases; d++) {
            List<FieldDefinition> definitions = new ArrayList<>();
            for (int f = d; f < fields; f += databases) {
                FieldType type = d == databases - 1 ? FieldType.TEXT : FieldType.values()[f % FieldType.values().length];
                boolean select = type == FieldType.SELECT || type == FieldType.MULTI_SELECT || type == FieldType.RADIO;
                definitions.add(new FieldDefinition(UUID.randomUUID(), "cf_field_" + f, "Field number " + f, type,
                        false, type == FieldType.FORMULA, select ? List.of("One", "Two", "Three") : List.of(), Optional.empty()));
            }
            planted.add(new Database(UUID.randomUUID(), "Database number " + d, definitions, Instant.now()));
        }
        server.sandbox().change(store -> planted.forEach(store.databases()::put));
        return planted.getLast().uuid();
    }

    /** So many values of the last database, that are as defined. */
    static String values(int count) {
        return IntStream.range(0, count)
                .map(n -> databases - 1 + n * databases)
                .peek(f -> {
                    if (f >= fields) {
                        throw new IllegalArgumentException("The last database has fewer than " + count + " fields.");
                    }
                })
                .mapToObj(f -> "\"cf_field_" + f + "\":\"text\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String url(RunningServer server) {
        return server.fact("mcpUrl").orElseThrow();
    }

    static String list(String url) throws Exception {
        return post(url, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
    }

    static String created(String url, UUID database, String values) throws Exception {
        String answer = post(url, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
                + "\"create_a_octapipe_database_record\",\"arguments\":{\"name\":\"n\",\"database_uuid\":\"" + database
                + "\",\"custom_fields_values\":" + values + "}}}");
        if (answer.contains("\"isError\":true")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    static int tokens(String message) throws Exception {
        JsonNode tools = Json.MAPPER.readTree(message).at("/result/tools");
        return (tools.toString().length() + 3) / 4;
    }

    interface Work {
        Object run() throws Exception;
    }

    static double time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return millis(begin);
    }

    static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    static String post(String url, String body) throws Exception {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
