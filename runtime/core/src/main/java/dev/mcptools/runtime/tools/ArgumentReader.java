package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the flat argument object of a call into Java types.
 *
 * <p>Problems are collected, so that one answer names them all: {@link #orReject} ends the reading.
 */
public final class ArgumentReader {
    private final ObjectNode arguments;
    private final UploadReader uploads;
    private final List<ArgumentProblem> problems = new ArrayList<>();

    /** Reads from these arguments; files as {@link Uploads#DEFAULT} takes them. */
    public ArgumentReader(ObjectNode arguments) {
        this(arguments, Uploads.DEFAULT);
    }

    /** Reads from these arguments, and takes these files. */
    public ArgumentReader(ObjectNode arguments, Uploads uploads) {
        this.arguments = arguments;
        this.uploads = new UploadReader(uploads);
    }

    /** {@return the argument, which must be there and not null} */
    public <T> T required(String name, ArgumentType<T> type) {
        JsonNode node = arguments.get(name);
        if (node == null) {
            problems.add(new ArgumentProblem(name, "is required"));
            return type.placeholder();
        }
        return read(name, node, type);
    }

    /** {@return the argument, if it is there} */
    public <T> Optional<T> optional(String name, ArgumentType<T> type) {
        JsonNode node = arguments.get(name);
        return node == null ? Optional.empty() : Optional.of(read(name, node, type));
    }

    /** {@return the argument: left out, null or a value} */
    public <T> Settable<T> settable(String name, ArgumentType<T> type) {
        JsonNode node = arguments.get(name);
        if (node == null) {
            return Settable.unset();
        }
        return node.isNull() ? Settable.cleared() : Settable.of(read(name, node, type));
    }

    /** {@return the argument, which must be there but may be null} */
    public <T> Settable<T> requiredSettable(String name, ArgumentType<T> type) {
        Settable<T> value = settable(name, type);
        if (value instanceof Settable.Unset<T>) {
            problems.add(new ArgumentProblem(name, "is required, though it may be null"));
        }
        return value;
    }

    /**
     * {@return {@code input}, if every argument could be read}
     *
     * @throws ArgumentsRejectedException naming every argument that could not
     */
    public <I> I orReject(I input) {
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems);
        }
        return input;
    }

    private <T> T read(String name, JsonNode node, ArgumentType<T> type) {
        Optional<T> value = type.read(node, uploads);
        if (value.isEmpty()) {
            problems.add(new ArgumentProblem(name, uploads.takeProblem().orElse("must be " + type.expected())));
        }
        return value.orElseGet(type::placeholder);
    }
}
