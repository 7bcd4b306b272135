package dev.mcptools.octapipe.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.storage.Statements;
import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.ClientName;
import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Question;
import dev.mcptools.runtime.tools.ToolResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes entries of calls.
 *
 * @param place where they come in
 * @param settings what is kept of them
 * @param entries takes the entries, at once
 */
record NotedCalls(AuditEntry.Place place, AuditSettings settings, Consumer<AuditEntry> entries)
        implements CallObserver {
    private static final int TOOL = 128;
    private static final int CLIENT = 100;
    private static final int VERSION = 50;
    private static final int REQUEST_ID = 100;
    private static final int OUTCOME = 60;
    private static final int CONTENT = 4_000;

    @Override
    public void called(CallRecord call) {
        called(call, Json.object(), Optional.empty());
    }

    @Override
    public void called(CallRecord call, ObjectNode arguments, Optional<ToolResult> result) {
        entries.accept(new AuditEntry(
                UUID.randomUUID(),
                Statements.now(),
                place,
                KeptText.of(call.tool(), TOOL),
                call.via().map(via -> KeptText.of(via, TOOL)),
                call.access(),
                call.client().map(client -> KeptText.of(client.name(), CLIENT)),
                call.client().flatMap(ClientName::version).map(version -> KeptText.of(version, VERSION)),
                KeptText.of(call.requestId(), REQUEST_ID),
                KeptText.of(call.outcome(), OUTCOME),
                new AuditEntry.Upstream(
                        call.upstream().requests(),
                        boxed(call.upstream().status()),
                        call.upstream().duration()),
                call.duration(),
                boxed(call.resultCount()),
                settings.arguments() ? Optional.of(KeptText.of(arguments.toString(), CONTENT)) : Optional.empty(),
                settings.results() ? result.map(answer -> KeptText.of(text(answer), CONTENT)) : Optional.empty()));
    }

    private static String text(ToolResult result) {
        return switch (result) {
            case ToolResult.Success success -> beginning(success.content());
            case ToolResult.Page page -> beginning(page.items());
            case ToolResult.Blocks blocks ->
                blocks.blocks().stream().map(NotedCalls::text).collect(Collectors.joining(" "));
            case ToolResult.Failure failure -> failure.message();
            case ToolResult.InputRequired asked ->
                asked.questions().values().stream().map(Question::message).collect(Collectors.joining(" "));
        };
    }

    private static String text(ContentBlock block) {
        return block instanceof ContentBlock.Text text
                ? text.text()
                : "[" + block.getClass().getSimpleName() + "]";
    }

    // An answer may have megabytes. Half a character at the end becomes a replacement character.
    private static String beginning(Json json) {
        byte[] bytes = json.bytes();
        return new String(bytes, 0, Math.min(bytes.length, 4 * CONTENT), StandardCharsets.UTF_8);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
