package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call that a prompt or a resource answers: it calls no tools but those it says it needs.
 *
 * @param offered what answers it
 * @param call the call
 */
record OfferedCall(Offered offered, ToolCall call) implements ToolCall {

    @Override
    public <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input) {
        return call.invoke(declared(tool), input);
    }

    @Override
    public <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input, String cursor) {
        return call.invoke(declared(tool), input, cursor);
    }

    @Override
    public <I> Stream<JsonNode> items(Class<? extends OperationTool<I>> tool, I input) {
        return call.items(declared(tool), input);
    }

    @Override
    public FieldDefinitions fields(FieldSource source) {
        return call.fields(source);
    }

    @Override
    public FieldDefinitions fieldsAnew(FieldSource source) {
        return call.fieldsAnew(source);
    }

    @Override
    public Optional<FieldSet> fields(FieldSource source, String owner) {
        return call.fields(source, owner);
    }

    @Override
    public Optional<FieldSet> fieldsAnew(FieldSource source, String owner) {
        return call.fieldsAnew(source, owner);
    }

    @Override
    public ArgumentReader reader(ObjectNode arguments) {
        return call.reader(arguments);
    }

    @Override
    public ToolResult download(FileLink file, ToolDescriptor tool) {
        return call.download(file, tool);
    }

    @Override
    public <I> ToolResult importRows(Class<? extends OperationTool<I>> tool, ObjectNode arguments, RowSource rows) {
        return call.importRows(declared(tool), arguments, rows);
    }

    @Override
    public void remark(String sentence) {
        call.remark(sentence);
    }

    @Override
    public <I> List<JsonNode> known(Class<? extends OperationTool<I>> tool, I input, Duration age) {
        return call.known(declared(tool), input, age);
    }

    @Override
    public ToolResult call(Toolbox toolbox, Tool tool, ObjectNode arguments) {
        throw new IllegalStateException(offered.getClass().getName() + " is no tool, and hands no call on to one.");
    }

    @Override
    public boolean shows(Class<? extends Tool> tool) {
        return offered.needs().contains(tool);
    }

    @Override
    public <I> Optional<URI> address(Class<? extends OperationTool<I>> tool, I input) {
        return call.address(declared(tool), input);
    }

    @Override
    public void progress(double progress, Optional<Double> total, String message) {
        call.progress(progress, total, message);
    }

    @Override
    public boolean cancelled() {
        return call.cancelled();
    }

    @Override
    public void requireClient(String capability) {
        call.requireClient(capability);
    }

    @Override
    public boolean canAsk() {
        return call.canAsk();
    }

    @Override
    public Optional<Input> input() {
        return call.input();
    }

    private <T extends Class<? extends Tool>> T declared(T tool) {
        if (!offered.needs().contains(tool)) {
            throw new IllegalStateException(
                    offered.getClass().getName() + " calls " + tool.getName() + ", which it does not say it needs.");
        }
        return tool;
    }
}
