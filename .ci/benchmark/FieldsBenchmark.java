import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.RunningServer;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.FieldType;
import dev.mcptools.runtime.tools.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Measures what custom fields cost: one server lists its tools and checks calls with few definitions behind it, another with
 * many, in turns. Prints Markdown. Usage: {@code fields [--databases N] [--fields N] [--rounds N]}.
 */
class FieldsBenchmark {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final int CALLS = 100;

    static int databases = 300;
    static int fields = 10_000;
    static int rounds = 9;

    public static void main(String[] args) throws Exception {
        for (int i = 0; i + 1 < args.length; i += 2) {
            int value = Integer.parseInt(args[i + 1]);
            switch (args[i]) {
                case "--databases" -> databases = value;
                case "--fields" -> fields = value;
                case "--rounds" -> rounds = value;
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        try (RunningServer few = RunningServer.start(Files.createTempDirectory("few"));
                RunningServer many = RunningServer.start(Files.createTempDirectory("many"))) {
            UUID last = plant(many);
            String url = many.fact("mcpUrl").orElseThrow();
            String small = few.fact("mcpUrl").orElseThrow();
            long begin = System.nanoTime();
            String list = list(url);
            double first = millis(begin);
            int tokens = tokens(list);
            int plain = tokens(list(small));

            List<Double> lists = new ArrayList<>();
            List<Double> smallLists = new ArrayList<>();
            List<Double> checks = new ArrayList<>();
            for (int round = 0; round < rounds + 3; round++) {
                double all = median(times(20, () -> list(url)));
                double some = median(times(20, () -> list(small)));
                // Refused calls would have the definitions read again. The sandbox checks the values once more, which counts.
                double without = median(times(CALLS, () -> created(url, last, "{}")));
                double definitions = median(times(CALLS, () -> created(url, last, values())));
                if (round >= 3) { // the first three warm up
                    lists.add(all);
                    smallLists.add(some);
                    checks.add(definitions - without);
                }
            }
            System.out.printf("| what | demo data | %,d fields of %,d databases |%n| --- | --- | --- |%n", fields, databases);
            System.out.printf(Locale.ROOT, "| tools/list, the first, which reads the definitions, ms | | %.0f |%n", first);
            System.out.printf(Locale.ROOT, "| tools/list afterwards, ms, median of %d rounds of 20 | %.1f | %.1f |%n", rounds,
                    median(smallLists), median(lists));
            System.out.printf("| tools/list, tokens | %,d | %,d |%n", plain, tokens);
            System.out.printf(Locale.ROOT, "| what definitions add to a call of %d values, ms, median of %d rounds of %d (%s) | | %.3f |%n",
                    Json.MAPPER.readTree(values()).size(), rounds, CALLS, list(checks), median(checks));
        }
    }

    /** {@return the last database of many} */
    static UUID plant(RunningServer server) {
        List<Database> planted = new ArrayList<>();
        for (int d = 0; d < databases; d++) {
            List<FieldDefinition> definitions = new ArrayList<>();
            for (int f = d; f < fields; f += databases) {
                FieldType type = FieldType.values()[f % FieldType.values().length];
                boolean select = type == FieldType.SELECT || type == FieldType.MULTI_SELECT || type == FieldType.RADIO;
                definitions.add(new FieldDefinition(UUID.randomUUID(), "cf_field_" + f, "Field number " + f, type,
                        false, type == FieldType.FORMULA, select ? List.of("One", "Two", "Three") : List.of(), Optional.empty()));
            }
            planted.add(new Database(UUID.randomUUID(), "Database number " + d, definitions, Instant.now()));
        }
        server.sandbox().change(store -> planted.forEach(store.databases()::put));
        return planted.getLast().uuid();
    }

    /** Up to thirty values that are as defined. */
    static String values() {
        StringBuilder values = new StringBuilder("{");
        int known = 0;
        for (int f = databases - 1; f < fields && known < 30; f += databases) {
            FieldType type = FieldType.values()[f % FieldType.values().length];
            if (type == FieldType.TEXT || type == FieldType.TEXTAREA || type == FieldType.PHONE) {
                values.append(known == 0 ? "" : ",").append("\"cf_field_").append(f).append("\":\"text\"");
                known++;
            }
        }
        return values.append("}").toString();
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

    static List<Double> times(int count, Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            work.run();
            times.add(millis(begin));
        }
        return times;
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
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static String list(List<Double> values) {
        return String.join(", ", values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList());
    }
}
