package dev.mcptools.octapipe.second;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** An API that shares nothing with Octapipe's: other names, other pages, ids that are numbers, no dry runs. */
final class Nursery implements AutoCloseable {
    private static final int MASS = 100;
    private static final Map<String, List<String>> BEDS =
            Map.of("north", List.of("n1:Ferns", "n2:Nursery bed"), "south", List.of("s1:Tomatoes", "s2:Nursery bed"));

    private final HttpServer server;
    private final Map<String, String> houses = new LinkedHashMap<>();
    private final Map<String, JsonNode> gauges = new HashMap<>();
    private final Map<String, ObjectNode> collections = new LinkedHashMap<>();
    private final Map<String, Map<Integer, ObjectNode>> plants = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int lastId;

    Nursery() throws IOException {
        collection("herbs", "Kitchen Herbs")
                .add(attribute("sun", "Sunlight", "choice", true, "full", "half", "shade"))
                .add(attribute("height_cm", "Height", "amount", false))
                .add(attribute("sown", "Sown on", "day", false))
                .add(attribute("age", "Age", "amount", false).put("computed", true));
        collection("trees", "Fruit Trees").add(attribute("rootstock", "Rootstock", "words", true));
        collection("mosses", "Mosses");
        house("north", "North house")
                .add(attribute("heating", "Heating", "choice", true, "off", "low", "high"))
                .add(attribute("degrees", "Temperature", "amount", false));
        house("south", "South house");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** {@return the requests that changed something, or tried to} */
    synchronized List<String> writes() {
        return requests.stream().filter(line -> !line.startsWith("GET")).toList();
    }

    synchronized int count(String collection, String code, String value) {
        return (int) all(collection).values().stream()
                .filter(plant -> plant.at("/attributes/" + code).asText().equals(value))
                .count();
    }

    synchronized ObjectNode add(String collection, String title, ObjectNode attributes) {
        ObjectNode plant = Json.object().put("id", ++lastId).put("title", title);
        plant.set("attributes", attributes);
        plant.putArray("growth").addObject().put("week", 1).put("height", 1.5);
        all(collection).put(lastId, plant);
        return plant;
    }

    private ArrayNode collection(String id, String title) {
        ObjectNode collection = Json.object().put("id", id).put("title", title);
        collections.put(id, collection);
        return collection.putObject("schema").putArray("attributes");
    }

    /** {@return the gauges of a new greenhouse, to be added to} */
    synchronized ArrayNode house(String id, String caption) {
        houses.put(id, caption);
        ArrayNode none = Json.MAPPER.createArrayNode();
        gauges.put(id, Json.object().set("gauges", none));
        return none;
    }

    /** Has what is measured in a greenhouse answered with something else. */
    synchronized void gauges(String house, JsonNode answer) {
        gauges.put(house, answer);
    }

    /** {@return the greenhouses whose gauges were asked for, once for each time} */
    synchronized List<String> askedForGauges() {
        return requests.stream()
                .filter(line -> line.endsWith("/gauges"))
                .map(line -> line.split("/")[2])
                .toList();
    }

    private static ObjectNode attribute(
            String code, String caption, String kind, boolean mandatory, String... choices) {
        ObjectNode attribute = Json.object()
                .put("code", code)
                .put("caption", caption)
                .put("kind", kind)
                .put("mandatory", mandatory);
        if (choices.length > 0) {
            List.of(choices).forEach(attribute.putArray("choices")::add);
        }
        return attribute;
    }

    private Map<Integer, ObjectNode> all(String collection) {
        return plants.computeIfAbsent(collection, id -> new LinkedHashMap<>());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody());
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            Answer answer = answer(exchange.getRequestMethod(), path, query(exchange.getRequestURI()), body);
            byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, JsonNode body) {}

    private Answer answer(String method, String[] path, Map<String, String> query, JsonNode body) {
        String place = path.length == 1 ? path[0] : path[0] + "/" + (path.length > 2 ? path[2] : "");
        return switch (method + " " + place) {
            case "GET collections" -> new Answer(200, page(query));
            case "GET greenhouses" -> new Answer(200, places(houses));
            case "GET greenhouses/gauges" -> gauges(path[1]);
            case "POST greenhouses/readings" -> new Answer(201, body);
            case "GET greenhouses/beds" ->
                BEDS.containsKey(path[1])
                        ? new Answer(200, places(beds(path[1])))
                        : problem(404, "No such greenhouse.");
            case "GET collections/plants" ->
                path.length > 3 ? one(path, Json.object()) : new Answer(200, found(path[1], query));
            case "POST collections/plants" ->
                new Answer(201, add(path[1], body.path("title").asText(), (ObjectNode) body.path("attributes")));
            case "PATCH collections/plants" -> one(path, (ObjectNode) body);
            case "POST collections/mass-change" -> new Answer(200, change(path[1], body));
            case "POST collections/mass-removal" -> new Answer(200, remove(path[1], body));
            case "POST collections/delivery" -> delivery(path[1], body);
            default -> problem(404, "No such thing.");
        };
    }

    private ObjectNode page(Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("after", "0"));
        int size = Integer.parseInt(query.getOrDefault("first", "2"));
        List<ObjectNode> all = List.copyOf(collections.values());
        int to = Math.min(all.size(), from + size);
        ObjectNode page = Json.object();
        page.putArray("nodes").addAll(all.subList(from, to));
        return page.put("endCursor", to < all.size() ? Integer.toString(to) : null);
    }

    /** A number stands for the status that is answered with. */
    private Answer gauges(String house) {
        JsonNode answer = gauges.getOrDefault(house, IntNode.valueOf(404));
        return answer.isInt() ? problem(answer.intValue(), "Not now.") : new Answer(200, answer);
    }

    private static ArrayNode places(Map<String, String> all) {
        ArrayNode places = Json.MAPPER.createArrayNode();
        all.forEach((id, caption) -> places.addObject().put("id", id).put("caption", caption));
        return places;
    }

    private static Map<String, String> beds(String house) {
        Map<String, String> beds = new LinkedHashMap<>();
        BEDS.getOrDefault(house, List.of()).forEach(bed -> beds.put(bed.split(":")[0], bed.split(":")[1]));
        return beds;
    }

    private ObjectNode found(String collection, Map<String, String> query) {
        List<ObjectNode> matching = matching(collection, tree(query.getOrDefault("where", "{}")));
        int from = Math.min(matching.size(), Integer.parseInt(query.getOrDefault("offset", "0")));
        int to = Math.min(matching.size(), from + Integer.parseInt(query.getOrDefault("size", "20")));
        ObjectNode page = Json.object().put("count", matching.size());
        page.putArray("plants").addAll(matching.subList(from, to));
        return page;
    }

    private List<ObjectNode> matching(String collection, JsonNode where) {
        return all(collection).values().stream()
                .filter(plant -> where.properties().stream()
                        .allMatch(
                                each -> plant.at("/attributes/" + each.getKey()).equals(each.getValue())))
                .toList();
    }

    private Answer one(String[] path, ObjectNode change) {
        ObjectNode plant = all(path[1]).get(Integer.valueOf(path[3]));
        if (plant == null) {
            return problem(404, "No such plant.");
        }
        String house = change.path("greenhouseId").asText();
        String bed = change.path("bedId").asText();
        if (!bed.isEmpty()) {
            String caption = beds(house).get(bed);
            if (caption == null) {
                return problem(422, "No such bed in that greenhouse.");
            }
            plant.putObject("bed").put("id", bed).put("caption", caption);
        }
        if (change.has("title")) {
            plant.set("title", change.get("title"));
        }
        set(plant, change.path("attributes"));
        return new Answer(200, plant);
    }

    private static boolean set(ObjectNode plant, JsonNode values) {
        ObjectNode attributes = plant.withObject("attributes");
        ObjectNode before = attributes.deepCopy();
        values.properties().forEach(value -> {
            if (value.getValue() instanceof NullNode) {
                attributes.remove(value.getKey());
            } else {
                attributes.set(value.getKey(), value.getValue());
            }
        });
        return !attributes.equals(before);
    }

    private ObjectNode change(String collection, JsonNode body) {
        List<ObjectNode> due = matching(collection, body.path("where"));
        int changed = 0;
        boolean left = false;
        for (ObjectNode plant : due) {
            if (changed == MASS) {
                left = true;
                break;
            }
            changed += set(plant, body.path("set")) ? 1 : 0;
        }
        return Json.object().put("changed", changed).put("unfinished", left);
    }

    private ObjectNode remove(String collection, JsonNode body) {
        List<ObjectNode> due = matching(collection, body.path("where"));
        due.stream()
                .limit(MASS)
                .forEach(plant -> all(collection).remove(plant.path("id").asInt()));
        return Json.object().put("removed", Math.min(MASS, due.size())).put("unfinished", due.size() > MASS);
    }

    private Answer delivery(String collection, JsonNode body) {
        ObjectNode reply = Json.object().put("added", body.path("plants").size());
        ArrayNode ids = reply.putArray("ids");
        for (JsonNode row : body.path("plants")) {
            ObjectNode plant = add(collection, row.path("title").asText(), (ObjectNode) row.path("attributes"));
            String bed = row.at("/place/bed").asText();
            if (!bed.isEmpty()) {
                String caption = beds(row.at("/place/house").asText()).get(bed);
                if (caption == null) {
                    return problem(422, "No such bed in that greenhouse.");
                }
                plant.putObject("bed").put("id", bed).put("caption", caption);
            }
            ids.add(plant.path("id"));
        }
        return new Answer(201, reply);
    }

    private static Answer problem(int status, String message) {
        return new Answer(status, Json.object().put("message", message));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
