package dev.mcptools.runtime.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code search_tools}: which tools there are for what somebody wants to do. */
final class SearchTools implements HandwrittenTool {
    private static final int USUAL = 10;
    private static final int TAGS = 40;
    private static final int LONGEST = 200;
    private static final Pattern SENTENCE = Pattern.compile("\\A(.+?[.!?])(\\s|\\z)", Pattern.DOTALL);

    private final KnownTools tools;
    private final ToolDescriptor descriptor;

    SearchTools(KnownTools tools) {
        this.tools = tools;
        this.descriptor = ToolDescriptor.named("search_tools")
                .title("Search tools")
                .description("Finds the tools for a task among the "
                        + tools.all().size()
                        + " tools of this server, which are not listed. Say in a few words what is to"
                        + " be done; then read the schema of a tool with get_tool_schema and call it with call_tool. Without"
                        + " a query it lists them by name. Tags: " + tags() + ".")
                .inputSchema(SchemaResource.of(SearchTools.class, "search_tools.input.json"))
                .access(Access.READ)
                .openWorld(false)
                .idempotent(true)
                .resource("tools")
                .method("search")
                .build();
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        String query = arguments.path("query").asText("");
        Optional<String> tag = Optional.of(arguments.path("tag").asText("")).filter(text -> !text.isEmpty());
        ToolIndex.Found found =
                tools.index().search(query, tag, arguments.path("limit").asInt(USUAL));
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        found.tools().forEach(tool -> result.add(summary(tool)));
        answer.put("result_count", found.tools().size());
        answer.put("total", found.total());
        answer.put("note", note(found, query.isBlank()));
        return new ToolResult.Success(Json.of(answer));
    }

    private String note(ToolIndex.Found found, boolean all) {
        if (found.total() == 0) {
            return "No tool has to do with this. Use other words, or one of the tags: " + tags() + ".";
        }
        if (all) {
            return "These are " + found.tools().size() + " of " + found.total() + " tools, by name.";
        }
        return found.total() > found.tools().size()
                ? "These are the best " + found.tools().size() + " of " + found.total()
                        + " tools; the rest has less to do with the query. Raise limit, or say more exactly what is needed."
                : "These are all tools that have to do with the query.";
    }

    private static ObjectNode summary(Tool tool) {
        ToolDescriptor descriptor = tool.descriptor();
        ObjectNode summary = Json.object()
                .put("name", descriptor.name())
                .put("title", descriptor.title())
                .put("description", firstSentence(descriptor.description()))
                .put("access", descriptor.access().name().toLowerCase(Locale.ROOT));
        JsonNode required =
                Json.ofBytes(descriptor.inputSchema().bytes()).tree().path("required");
        summary.set("required", required.isArray() ? required : Json.MAPPER.createArrayNode());
        return summary;
    }

    private static String firstSentence(String description) {
        Matcher sentence = SENTENCE.matcher(description);
        String text = sentence.find() ? sentence.group(1) : description;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    private String tags() {
        Map<String, Long> counts = tools.all().stream()
                .flatMap(tool -> tool.descriptor().tags().stream().limit(1))
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TAGS)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return counts.size() <= TAGS ? most : most + " and " + (counts.size() - TAGS) + " more";
    }
}
