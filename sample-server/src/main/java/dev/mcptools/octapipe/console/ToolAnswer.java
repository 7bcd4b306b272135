package dev.mcptools.octapipe.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Question;
import dev.mcptools.runtime.tools.ToolResult;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a tool has answered.
 *
 * @param worked whether it did what it was asked to
 * @param summary what happened, as a sentence
 * @param text the answer, JSON where it is
 * @param nextCursor what brings the next page of a list
 */
record ToolAnswer(boolean worked, String summary, String text, Optional<String> nextCursor) {
    private static final int MOST_SHOWN = 200_000;

    static ToolAnswer of(ToolResult result, Duration took) {
        String time = " (" + took.toMillis() + " ms)";
        return switch (result) {
            case ToolResult.Success success ->
                new ToolAnswer(
                        true,
                        "The tool answered." + time,
                        pretty(success.content().tree()),
                        Optional.empty());
            case ToolResult.Page page ->
                new ToolAnswer(
                        true,
                        "The tool answered with " + page.count() + (page.count() == 1 ? " item." : " items.") + time,
                        pretty(page.items().tree()),
                        page.nextCursor());
            case ToolResult.Blocks blocks ->
                new ToolAnswer(
                        true,
                        "The tool answered." + time,
                        blocks.blocks().stream().map(ToolAnswer::text).collect(Collectors.joining("\n\n")),
                        Optional.empty());
            case ToolResult.InputRequired asked ->
                new ToolAnswer(
                        false,
                        "The tool asks a question, which only clients that can ask their users can answer." + time,
                        asked.questions().values().stream()
                                .map(Question::message)
                                .collect(Collectors.joining("\n\n")),
                        Optional.empty());
            case ToolResult.Failure failure ->
                new ToolAnswer(false, failure.message() + time, failure(failure), Optional.empty());
        };
    }

    private static String failure(ToolResult.Failure failure) {
        ObjectNode json = Json.object().put("code", failure.code());
        failure.status().ifPresent(status -> json.put("status", status));
        json.put("retryable", failure.retryable());
        failure.retryAfterSeconds().ifPresent(seconds -> json.put("retry_after_seconds", seconds));
        failure.nextStep().ifPresent(step -> json.put("next_step", step));
        failure.problems()
                .forEach(problem -> json.withArray("problems")
                        .addObject()
                        .put("argument", problem.argument())
                        .put("problem", problem.problem()));
        failure.details().ifPresent(details -> json.set("details", details.tree()));
        return pretty(json);
    }

    private static String text(ContentBlock block) {
        return switch (block) {
            case ContentBlock.Text text -> shown(text.text());
            case ContentBlock.Image image -> image.mimeType() + ", " + image.data().length + " bytes";
            case ContentBlock.Audio audio -> audio.mimeType() + ", " + audio.data().length + " bytes";
            case ContentBlock.EmbeddedText text -> text.uri() + "\n" + shown(text.text());
            case ContentBlock.EmbeddedBlob blob ->
                blob.uri() + ": " + blob.mimeType() + ", " + blob.data().length + " bytes";
            case ContentBlock.Link link -> link.name() + ": " + link.uri();
        };
    }

    static String pretty(JsonNode json) {
        try {
            return shown(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN
                ? text
                : text.substring(0, MOST_SHOWN) + "\n... and " + (text.length() - MOST_SHOWN) + " characters more";
    }
}
