package dev.mcptools.generator.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Fields;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.text.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools as a table, by name: what each calls, what it can do, what it takes and what it costs. */
public final class ToolTable {
    private static final int SHORT = 60;
    private static final int LONGEST = 1_000;

    private final List<ShapedTool> tools;
    private final Savings savings;

    private ToolTable(List<ShapedTool> tools, ListParts asWritten) {
        this.savings = new Savings(asWritten, ListParts.of(tools));
        this.tools = tools.stream()
                .sorted(Comparator.comparing(shaped -> shaped.tool().name()))
                .toList();
    }

    /**
     * {@return the table for people, as Markdown}
     *
     * @param asWritten what a list of the tools would be made of with every reference of the documents written out
     */
    public static String markdown(List<ShapedTool> tools, ListParts asWritten) {
        return new ToolTable(tools, asWritten).markdown();
    }

    /**
     * {@return the table for programs, as JSON}
     *
     * @param asWritten what a list of the tools would be made of with every reference of the documents written out
     */
    public static String json(List<ShapedTool> tools, ListParts asWritten) {
        return new ToolTable(tools, asWritten).json();
    }

    /** {@return a line for each tool, in columns} */
    public static List<String> lines(List<ShapedTool> tools) {
        return new ToolTable(tools, new ListParts(0, 0, 0)).lines();
    }

    private String markdown() {
        String head = String.format(
                Locale.ROOT,
                "# Tools\n\n%s, about %,d tokens (characters / 4).\n\n",
                ReportText.counted(tools.size(), "tool"),
                tokens());
        return head
                + Markdown.table(
                        List.of("tool", "operation", "request", "access", "tags", "arguments", "paging", "tokens"),
                        tools.stream().map(ToolTable::row).toList())
                + "\n## What the list costs\n\nIn tokens, and as written: what it would cost with every reference of the"
                + " documents written out where it is used.\n\n"
                + Markdown.table(List.of("part", "as written", "listed", "times"), savings.rows())
                + "\n## The largest, and what takes the room in them\n\n"
                + Markdown.table(
                        List.of("tool", "tokens", "where to start"),
                        TokenReport.largest(tools).stream()
                                .map(cost -> List.of(
                                        cost.size().name(),
                                        String.valueOf(cost.size().tokens()),
                                        cost.inWords()))
                                .toList());
    }

    private static List<String> row(ShapedTool shaped) {
        Tool tool = shaped.tool();
        return List.of(
                tool.name(),
                tool.operation().id(),
                request(tool),
                access(tool),
                String.join(", ", tool.tags()),
                arguments(shaped),
                tool.pagination().isPresent() ? "next_cursor" : "",
                String.valueOf(ToolSize.of(shaped).tokens()));
    }

    private static String arguments(ShapedTool shaped) {
        return Stream.concat(
                        shaped.tool().arguments().stream()
                                .map(argument -> argument.name() + (argument.required() ? " (required)" : "")),
                        shaped.tool().fields().stream().map(Fields::argument))
                .collect(Collectors.joining(", "));
    }

    private List<String> lines() {
        int name = width(tools.stream().map(shaped -> shaped.tool().name()).toList());
        int request = width(tools.stream().map(shaped -> shown(shaped.tool())).toList());
        List<String> lines = new ArrayList<>();
        for (ShapedTool shaped : tools) {
            Tool tool = shaped.tool();
            long required = tool.arguments().stream().filter(Argument::required).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-" + name + "s  %-" + request + "s  %-11s  %2d of %2d required%s  %5d tokens",
                    tool.name(),
                    shown(tool),
                    access(tool),
                    required,
                    tool.arguments().size(),
                    tool.pagination().isPresent() ? ", paged" : "       ",
                    ToolSize.of(shaped).tokens()));
        }
        return lines;
    }

    private static String shown(Tool tool) {
        return VisibleText.of(request(tool), LONGEST);
    }

    private static int width(List<String> texts) {
        return Math.max(
                1,
                texts.stream()
                        .mapToInt(text -> Math.min(SHORT, text.length()))
                        .max()
                        .orElse(1));
    }

    private String json() {
        ObjectNode root = JsonText.object().put("tokens", tokens());
        root.set("sizes", savings.json());
        ArrayNode list = root.putArray("tools");
        for (ShapedTool shaped : tools) {
            Tool tool = shaped.tool();
            ObjectNode node = list.addObject()
                    .put("name", tool.name())
                    .put("title", tool.title())
                    .put("operation", tool.operation().id())
                    .put("method", tool.operation().httpMethod())
                    .put("path", tool.operation().path())
                    .put("access", access(tool));
            tool.tags().forEach(node.putArray("tags")::add);
            ArrayNode arguments = node.putArray("arguments");
            for (Argument argument : tool.arguments()) {
                arguments
                        .addObject()
                        .put("name", argument.name())
                        .put("in", in(argument.place().location()))
                        .put("required", argument.required())
                        .put("description", argument.description());
            }
            tool.fields().ifPresent(fields -> node.put("fields", fields.argument()));
            node.put("paged", tool.pagination().isPresent());
            node.put("tokens", ToolSize.of(shaped).tokens());
            JsonText.place(node.putObject("declaredAt"), tool.declaredAt());
        }
        ArrayNode largest = root.putArray("largest");
        for (ToolCost cost : TokenReport.largest(tools)) {
            ObjectNode node = largest.addObject()
                    .put("name", cost.size().name())
                    .put("tokens", cost.size().tokens());
            ArrayNode levers = node.putArray("takes");
            cost.levers()
                    .forEach(lever ->
                            levers.addObject().put("what", lever.what()).put("tokens", lever.tokens()));
        }
        return JsonText.of(root);
    }

    private int tokens() {
        return tools.stream().map(ToolSize::of).mapToInt(ToolSize::tokens).sum();
    }

    private static String in(Location location) {
        return location.name().startsWith("BODY") ? "body" : location.name().toLowerCase(Locale.ROOT);
    }

    private static String request(Tool tool) {
        return tool.operation().httpMethod() + " " + tool.operation().path();
    }

    private static String access(Tool tool) {
        return tool.access().name().toLowerCase(Locale.ROOT);
    }
}
