package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The records that a bulk call would change.
 *
 * @param tool the tool that would change them
 * @param bulk what it does
 * @param arguments the arguments of its operation
 * @param call the call
 */
record BulkMatches<I>(RegisteredTool.Operation<I> tool, Bulk.Matching bulk, ObjectNode arguments, CallInProgress call) {
    private static final int SHOWN = 5;
    private static final int LARGEST_PAGE = 1_000;
    private static final String LIMIT_ARGUMENT = "limit";

    /**
     * {@return how many there are}
     *
     * @throws ToolFailedException if that cannot be found out
     */
    long count() {
        return bulk.dryRun().isPresent() ? asked(bulk.dryRun().get()) : listed();
    }

    private long asked(String dryRun) {
        ObjectNode counting = arguments.deepCopy().put(dryRun, true);
        ToolResult answer = new OperationRequest<>(tool, call).oneOfMany(counting);
        if (answer instanceof ToolResult.Failure failure) {
            throw new ToolFailedException(failure);
        }
        OptionalLong matched = BulkAnswer.of(answer).number(bulk.matched());
        return matched.orElseThrow(() -> new ToolFailedException(ToolResult.failure(
                "unexpected_answer", "The API does not say how many records match. Nothing was changed.")));
    }

    /** An API may tell the length of a list in its first page. */
    private long listed() {
        BulkSample sample = bulk.sample().orElseThrow();
        RegisteredTool.Operation<?> list = call.calls().registry().operation(sample.list());
        return counted(list, listArguments(sample, LARGEST_PAGE));
    }

    private <L> long counted(RegisteredTool.Operation<L> list, ObjectNode of) {
        L input = list.tool().read(call.reader(of));
        ToolResult first = call.calls().invoke(list, input, Optional.empty(), call);
        if (first instanceof ToolResult.Page page && page.total().isPresent()) {
            return page.total().getAsLong();
        }
        if (first instanceof ToolResult.Page page && page.rest().equals(PageRest.NOTHING)) {
            return page.count();
        }
        try (Stream<JsonNode> items = call.items(list, input)) {
            return items.count();
        }
    }

    /** {@return the first of them, with what would change in each; empty if they cannot be shown} */
    Optional<ArrayNode> sample() {
        return bulk.sample().flatMap(this::read);
    }

    private Optional<ArrayNode> read(BulkSample sample) {
        ArrayNode shown = Json.MAPPER.createArrayNode();
        RegisteredTool.Operation<?> list = call.calls().registry().operation(sample.list());
        try {
            first(list, listArguments(sample, SHOWN), item -> shown.add(row(sample, item)));
            return Optional.of(shown);
        } catch (ToolFailedException e) {
            call.remark("What matches could not be shown: " + e.failure().message());
            return Optional.empty();
        }
    }

    private <L> void first(RegisteredTool.Operation<L> list, ObjectNode of, Consumer<JsonNode> each) {
        L input = list.tool().read(call.reader(of));
        try (Stream<JsonNode> items = call.items(list, input)) {
            items.limit(SHOWN).forEach(each);
        }
    }

    /** The bulk call's own, as far as the list has arguments of their names; the new values are none of its business. */
    private ObjectNode listArguments(BulkSample sample, int limit) {
        JsonNode known = ArgumentNames.of(
                call.calls().registry().operation(sample.list()).tool().descriptor());
        ObjectNode of = Json.object();
        arguments.properties().stream()
                .filter(argument -> known.has(argument.getKey()))
                .filter(argument -> !argument.getKey().equals(bulk.changes().orElse("")))
                .forEach(argument -> of.set(argument.getKey(), argument.getValue()));
        of.set(sample.filters(), arguments.path(bulk.filters()));
        return known.has(LIMIT_ARGUMENT) ? of.put(LIMIT_ARGUMENT, limit) : of;
    }

    private ObjectNode row(BulkSample sample, JsonNode item) {
        ObjectNode row = Json.object();
        set(row, "id", item.at(sample.id()));
        set(row, "name", item.at(sample.name()));
        bulk.changes().map(arguments::path).filter(JsonNode::isObject).ifPresent(changes -> {
            ObjectNode before = row.putObject("before");
            ObjectNode after = row.putObject("after");
            changes.properties().forEach(change -> {
                held(item, change.getKey()).ifPresent(value -> before.set(change.getKey(), value));
                after.set(change.getKey(), change.getValue());
            });
        });
        return row;
    }

    /** What an item holds under this name, itself or in an object in it; what is not to be found is not guessed. */
    private static Optional<JsonNode> held(JsonNode item, String name) {
        return Optional.ofNullable(item.get(name))
                .or(() -> item.valueStream()
                        .filter(JsonNode::isObject)
                        .filter(object -> object.has(name))
                        .map(object -> object.get(name))
                        .findFirst());
    }

    private static void set(ObjectNode row, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            row.set(name, value);
        }
    }
}
