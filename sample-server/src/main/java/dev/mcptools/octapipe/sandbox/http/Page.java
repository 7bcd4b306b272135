package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page that a list request asks for.
 *
 * @param number 1 is the first
 * @param limit items on a page, at most {@value #MAX_LIMIT}
 * @param path where the list lives, for the links of the envelope
 * @param query the other query parameters, repeated in those links
 */
public record Page(int number, int limit, String path, Map<String, String> query) {

    /** The article: at most 15 items a page. */
    public static final int MAX_LIMIT = 15;

    /** A bare JSON array, as records, cards, notes and files are listed. */
    public <T> Reply array(List<T> all, Function<? super T, ? extends JsonNode> view) {
        return Reply.ok(items(all, view));
    }

    /** Laravel's LengthAwarePaginator, as everything else is listed. */
    public <T> Reply envelope(List<T> all, Function<? super T, ? extends JsonNode> view) {
        ArrayNode data = items(all, view);
        int last = Math.max(1, Math.ceilDiv(all.size(), limit));
        ObjectNode envelope = Json.object();
        envelope.put("current_page", number);
        envelope.set("data", data);
        envelope.put("first_page_url", url(1));
        if (data.isEmpty()) {
            envelope.putNull("from");
        } else {
            envelope.put("from", start() + 1);
        }
        envelope.put("last_page", last);
        envelope.put("last_page_url", url(last));
        if (number < last) {
            envelope.put("next_page_url", url(number + 1));
        } else {
            envelope.putNull("next_page_url");
        }
        envelope.put("path", path);
        envelope.put("per_page", limit);
        if (number > 1) {
            envelope.put("prev_page_url", url(number - 1));
        } else {
            envelope.putNull("prev_page_url");
        }
        if (data.isEmpty()) {
            envelope.putNull("to");
        } else {
            envelope.put("to", start() + data.size());
        }
        envelope.put("total", all.size());
        return Reply.ok(envelope);
    }

    private <T> ArrayNode items(List<T> all, Function<? super T, ? extends JsonNode> view) {
        ArrayNode items = Json.array();
        all.stream().skip(start()).limit(limit).map(view).forEach(items::add);
        return items;
    }

    private long start() {
        return (long) (number - 1) * limit;
    }

    private String url(int page) {
        Map<String, String> parameters = new TreeMap<>(query);
        parameters.put("page", Integer.toString(page));
        return path + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
