package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.vendorsdk.Conversation.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on the SDK: what is written by hand of it, with a table of the calls and tables of what they read. */
final class VendorSdkPage {

    private static final Path TEXT = Path.of("src/test/sdk/page.md");

    private final VendorSdk sdk;
    private final SeenMembers seen;

    VendorSdkPage(VendorSdk sdk) {
        this.sdk = sdk;
        this.seen = new SeenMembers(sdk.models());
    }

    /** Makes all calls, and the page of their answers. */
    String text() {
        List<String> calls = new ArrayList<>();
        sdk.calls().forEach(call -> calls.add(call.isSent() ? sent(call) : notSent(call)));
        try {
            return Files.readString(TEXT)
                    .replace("(calls)\n", lines(calls))
                    .replace(
                            "(models)\n",
                            sdk.models().names().stream().map(this::model).collect(Collectors.joining("\n")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String sent(SdkCall call) {
        try (Conversation conversation = new Conversation(sdk, call)) {
            List<Answer> answers = conversation.make();
            answers.forEach(answer -> answer.items(call.envelope()).forEach(item -> seen.look(call.model(), item)));
            return row(name(call), request(call), answer(call, answers), call.remark());
        }
    }

    private static String notSent(SdkCall call) {
        return row(name(call), "none", "", call.remark());
    }

    private static String name(SdkCall call) {
        return "`" + call.call() + "`" + (call.when().isEmpty() ? "" : ", " + call.when());
    }

    private static String request(SdkCall call) {
        String members = call.body().propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        String body = call.sendsBack().isPresent() ? "; the whole that was read, with " + members : "; " + members;
        return "`" + call.method() + " " + call.target() + "`" + (call.hasBody() ? body : "");
    }

    private static String answer(SdkCall call, List<Answer> answers) {
        List<Integer> pages = answers.stream()
                .map(answer -> answer.items(call.envelope()).size())
                .filter(size -> size > 0)
                .toList();
        String things = pages.stream().mapToInt(Integer::intValue).sum() + " " + call.model() + " on " + pages.size()
                + (pages.size() == 1 ? " page" : " pages");
        return answers.getFirst().status()
                + switch (call.envelope()) {
                    case OBJECT -> ": " + call.model();
                    case DATA -> ": `{\"data\": [...]}`, " + things;
                    case ARRAY -> ": `[...]`, " + things;
                    case MESSAGE ->
                        ": `" + answers.getFirst().body().path("message").asText() + "`";
                    case NONE -> "";
                };
    }

    private String model(String model) {
        List<String> rows = new ArrayList<>();
        sdk.models()
                .properties(model)
                .forEach((name, schema) -> rows.add(row(
                        "`" + name + "`" + (sdk.models().needs(model).contains(name) ? " (needed)" : ""),
                        taken(schema),
                        seen.types(model, name))));
        seen.unread(model).forEach(name -> rows.add(row("`" + name + "`", "not read", seen.types(model, name))));
        return "### " + model + "\n\n" + row("property", "the SDK takes", "the sandbox answers") + "\n"
                + row("---", "---", "---") + "\n" + lines(rows);
    }

    private static String taken(JsonNode schema) {
        boolean nullable = schema.path("anyOf").size() > 1
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asText().equals("null"));
        return (schema.path("type").asText().equals("array") ? "array of " + one(schema.path("items")) : one(schema))
                + (nullable ? " or null" : "");
    }

    private static String one(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        if (Models.modelOf(schema).isPresent() && !schema.has("type")) {
            return Models.modelOf(schema).orElseThrow();
        }
        List<String> types = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asText).toList()
                : List.of(schema.path("type").asText());
        return types.stream().filter(type -> !type.equals("null")).collect(Collectors.joining(" or "))
                + (schema.has("format") ? " (" + schema.path("format").asText() + ")" : "");
    }

    private static String row(String... cells) {
        return ("| " + String.join(" | ", cells) + " |").replace("  ", " ");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
