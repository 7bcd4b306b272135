import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes an OpenAPI document as large as one asks for: {@code java SyntheticApi.java OPERATIONS MEGABYTES FILE [SEED]}.
 *
 * <p>Resources with the five usual operations and one search each, schemas shared between them, nested several
 * references deep, now and then one that holds itself, unions, enums, and prose of the length that large public documents
 * have. The same numbers make the same bytes.
 */
class SyntheticApi {
    private static final String[] NOUNS = ("account invoice pipeline card shipment order customer contract ticket project "
                    + "member repository branch release deployment secret webhook event metric alert policy role device "
                    + "session message thread channel file folder comment review label milestone").split(" ");
    private static final String[] QUALITIES =
            "active archived billing daily default draft external global internal linked nested open primary shared"
                    .split(" ");
    private static final String[] WORDS = ("the of a and to in for with that is by on be or are which when from this "
                    + "value time user list page object field request response default optional unique identifier "
                    + "created updated deleted organization owner permission access token limit number name state "
                    + "returned included only all each such as well").split(" ");
    private static final int OPERATIONS_PER_RESOURCE = 6;

    private final Random random;
    private final StringBuilder json = new StringBuilder();
    private int resources;

    private SyntheticApi(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        int operations = Integer.parseInt(args[0]);
        double megabytes = Double.parseDouble(args[1]);
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        write(Path.of(args[2]), operations, (long) (megabytes * 1_000_000), seed);
    }

    /** The size is reached by examples and prose, as in real documents: they are most of the bytes. */
    static void write(Path file, int operations, long bytes, long seed) throws IOException {
        String lean = new SyntheticApi(seed).document(operations, 0);
        long missing = Math.max(0, bytes - lean.length());
        String full = new SyntheticApi(seed).document(operations, (int) (missing / Math.max(1, operations * 5L / 6)));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(full);
        }
    }

    private String document(int operations, int exampleBytes) {
        resources = (operations + OPERATIONS_PER_RESOURCE - 1) / OPERATIONS_PER_RESOURCE;
        json.append("{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Synthetic\",\"version\":\"1\"},")
                .append("\"servers\":[{\"url\":\"https://api.example.com/v1\"}],\"paths\":{");
        int written = 0;
        for (int resource = 0; resource < resources; resource++) {
            int here = Math.min(OPERATIONS_PER_RESOURCE, operations - written);
            json.append(resource == 0 ? "" : ",");
            paths(resource, here, exampleBytes);
            written += here;
        }
        json.append("},\"components\":{\"parameters\":{");
        parameter("page", "integer", "Page number of the results to fetch, from 1.");
        json.append(',');
        parameter("per_page", "integer", "The number of results per page (max 100).");
        json.append(',');
        parameter("sort", "string", prose(12));
        json.append("},\"schemas\":{");
        for (int resource = 0; resource < resources; resource++) {
            json.append(resource == 0 ? "" : ",");
            schemas(resource);
        }
        return json.append("}}}\n").toString();
    }

    private void paths(int resource, int operations, int exampleBytes) {
        String name = name(resource);
        String id = name.toLowerCase() + "_id";
        String[][] methods = {
            {"get", "list"}, {"post", "create"}, {"get", "get"}, {"patch", "update"}, {"delete", "delete"}, {"post", "search"}
        };
        String[] paths = {"", "/{" + id + "}", "/search"};
        int[][] ofPath = {{0, 1}, {2, 3, 4}, {5}};
        boolean first = true;
        for (int path = 0; path < paths.length; path++) {
            StringBuilder here = new StringBuilder();
            for (int method : ofPath[path]) {
                if (method < operations) {
                    here.append(here.length() == 0 ? "" : ",");
                    here.append(operation(methods[method][0], methods[method][1], name, id, exampleBytes));
                }
            }
            if (here.length() > 0) {
                json.append(first ? "" : ",").append("\"/").append(name.toLowerCase()).append("s").append(paths[path]);
                json.append("\":{").append(here).append('}');
                first = false;
            }
        }
    }

    private String operation(String method, String verb, String name, String id, int exampleBytes) {
        StringBuilder op = new StringBuilder();
        op.append('"').append(method).append("\":{\"operationId\":\"").append(verb).append(name).append("\",\"tags\":[\"");
        op.append(name.replaceAll("\\d+", "")).append("\"],\"summary\":\"").append(verb).append(" of ").append(name);
        op.append("\",\"description\":\"").append(prose(40)).append("\",\"parameters\":[");
        if (List.of("get", "update", "delete").contains(verb)) {
            op.append("{\"name\":\"").append(id).append("\",\"in\":\"path\",\"required\":true,\"description\":\"");
            op.append(prose(8)).append("\",\"schema\":{\"type\":\"string\"}}");
        } else if (verb.equals("list")) {
            op.append("{\"$ref\":\"#/components/parameters/page\"},{\"$ref\":\"#/components/parameters/per_page\"},");
            op.append("{\"$ref\":\"#/components/parameters/sort\"},{\"name\":\"state\",\"in\":\"query\",\"description\":\"");
            op.append(prose(10)).append("\",\"schema\":{\"type\":\"string\",\"enum\":[\"open\",\"closed\",\"all\"]}}");
        }
        op.append("],");
        if (List.of("create", "update", "search").contains(verb)) {
            op.append("\"requestBody\":{\"required\":true,\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/");
            op.append(name).append("Input\"}}}},");
        }
        op.append("\"responses\":{");
        if (verb.equals("delete")) {
            return op.append("\"204\":{\"description\":\"Gone.\"}}}").toString();
        }
        String schema = "{\"$ref\":\"#/components/schemas/" + name + "\"}";
        op.append("\"200\":{\"description\":\"").append(prose(5)).append("\",\"content\":{\"application/json\":{\"schema\":");
        op.append(List.of("list", "search").contains(verb) ? "{\"type\":\"array\",\"items\":" + schema + "}" : schema);
        op.append(",\"examples\":{\"default\":{\"value\":").append(example(exampleBytes)).append("}}}}}}}");
        return op.toString();
    }

    private void schemas(int resource) {
        String name = name(resource);
        json.append('"').append(name).append("Input\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{");
        json.append("\"name\":{\"type\":\"string\",\"maxLength\":200,\"description\":\"").append(prose(8)).append("\"}");
        members(8, resource, false);
        json.append("}},\"").append(name).append("\":{\"type\":\"object\",\"description\":\"").append(prose(10));
        json.append("\",\"required\":[\"id\",\"name\"],\"properties\":{\"id\":{\"type\":\"integer\",\"format\":\"int64\"},");
        json.append("\"name\":{\"type\":\"string\"}");
        members(14, resource, true);
        if (resource % 7 == 0) {
            json.append(",\"parent\":{\"$ref\":\"#/components/schemas/").append(name).append("\"}");
        }
        json.append("}}");
    }

    private void members(int count, int resource, boolean output) {
        for (int i = 0; i < count; i++) {
            json.append(",\"").append(QUALITIES[i % QUALITIES.length]).append('_').append(NOUNS[random.nextInt(NOUNS.length)]);
            json.append(i).append("\":");
            switch (output ? random.nextInt(12) : i == 0 ? 5 : random.nextInt(5)) {
                case 0 -> json.append("{\"type\":\"integer\",\"minimum\":0,\"description\":\"").append(prose(9)).append("\"}");
                case 1 -> json.append("{\"type\":\"boolean\",\"description\":\"").append(prose(7)).append("\"}");
                case 2 -> json.append("{\"type\":\"string\",\"format\":\"date-time\",\"nullable\":true}");
                case 3 -> json.append("{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"").append(prose(9)).append("\"}");
                case 4 -> enumOf(4 + random.nextInt(20));
                case 5 -> reference(resource, output);
                case 6 -> {
                    json.append("{\"oneOf\":[{\"type\":\"string\"},");
                    reference(resource, output);
                    json.append("]}");
                }
                default -> json.append("{\"type\":\"string\",\"description\":\"").append(prose(14)).append("\"}");
            }
        }
    }

    /** A schema of a resource before this one; every third holds none, so that three levels are usual. */
    private void reference(int resource, boolean output) {
        int other = resource == 0 ? 0 : output ? resource - 1 - random.nextInt(Math.min(resource, 40)) : resource - 1;
        if (resource % 3 == 0) {
            json.append("{\"type\":\"object\",\"properties\":{\"url\":{\"type\":\"string\",\"format\":\"uri\"}}}");
        } else {
            json.append("{\"$ref\":\"#/components/schemas/").append(name(other)).append(output ? "" : "Input").append("\"}");
        }
    }

    private void enumOf(int values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            texts.add('"' + NOUNS[i % NOUNS.length] + (i < NOUNS.length ? "" : i) + '"');
        }
        json.append("{\"type\":\"string\",\"enum\":[").append(String.join(",", texts)).append("]}");
    }

    private void parameter(String name, String type, String description) {
        json.append('"').append(name).append("\":{\"name\":\"").append(name).append("\",\"in\":\"query\",\"description\":\"");
        json.append(description).append("\",\"schema\":{\"type\":\"").append(type).append("\"}}");
    }

    private String example(int bytes) {
        StringBuilder items = new StringBuilder("[");
        for (int item = 0; items.length() < bytes; item++) {
            items.append(item == 0 ? "" : ",").append("{\"id\":").append(item).append(",\"name\":\"").append(prose(3));
            items.append("\",\"url\":\"https://api.example.com/v1/items/").append(item).append("\",\"open\":true,\"labels\":[\"a\",\"b\"]}");
        }
        return items.append(']').toString();
    }

    private String prose(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String name(int resource) {
        String noun = NOUNS[resource % NOUNS.length];
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + (resource / NOUNS.length);
    }
}
