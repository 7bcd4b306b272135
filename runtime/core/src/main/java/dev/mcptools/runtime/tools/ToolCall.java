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

/** One call in progress: what the code that answers it may use. */
public interface ToolCall {

    /**
     * Calls a generated tool for the same account. All members of its answer come back, also those that clients get only by
     * asking.
     *
     * @return its answer, after extensions and interceptors, as a client would get it
     */
    <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input);

    /**
     * Calls a generated tool that lists, for a page after its first.
     *
     * @param cursor from the answer to an earlier call with the same input, a {@link ToolResult.Page}
     */
    <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input, String cursor);

    /**
     * Reads a list to its end, page after page, as far as the stream is consumed.
     *
     * @throws ToolFailedException when a page cannot be read, or the end cannot be reached; its failure is the answer to
     *     give
     */
    <I> Stream<JsonNode> items(Class<? extends OperationTool<I>> tool, I input);

    /** {@return what reads arguments into Java types, files as this server takes them} */
    ArgumentReader reader(ObjectNode arguments);

    /**
     * Fetches a file from the API, with the account's credentials; it has to fit into an answer.
     *
     * <p>An address that is not the API's own is not called, whoever wrote it into the API's data: credentials go nowhere
     * else, and this server is nobody's way into its network.
     *
     * @param tool the tool that gave the address, whose call a failure is told as
     * @return the file as a block of content: an image, sound, text or bytes; a link to it if it lies elsewhere or is too
     *     large, with the reason; or what went wrong
     */
    ToolResult download(FileLink file, ToolDescriptor tool);

    /**
     * {@return the fields that the users of the API have defined, as they were a moment ago; of a source that tells those of
     * one owner alone, the owners without their fields}
     *
     * @param source where they are defined; read by a tool of this registry
     * @throws ToolFailedException if they cannot be read
     */
    FieldDefinitions fields(FieldSource source);

    /**
     * {@return the same, read in the course of this call: what is not there is not there any more, or not yet}
     *
     * @throws ToolFailedException if they cannot be read
     */
    FieldDefinitions fieldsAnew(FieldSource source);

    /**
     * {@return the fields that the users of the API have defined for one owner, as they were a moment ago; empty if the API
     * has no such owner}
     *
     * @param owner its id
     * @throws ToolFailedException if they cannot be read
     */
    Optional<FieldSet> fields(FieldSource source, String owner);

    /**
     * {@return the same, read in the course of this call}
     *
     * @throws ToolFailedException if they cannot be read
     */
    Optional<FieldSet> fieldsAnew(FieldSource source, String owner);

    /**
     * Imports rows with a generated tool whose record declares them ({@code bulk: rows}), as if a client had called it:
     * checked as a whole, confirmed, in batches, with progress; but read one after the other, so that they need not fit
     * into memory.
     *
     * @param arguments the tool's arguments without the rows, those that say how among them: {@code dry_run},
     *     {@code preview_token}, {@code resume_token}, {@code skip_invalid}
     * @param rows the rows
     * @return the answer to give
     * @throws IllegalArgumentException if the tool does not import rows
     */
    <I> ToolResult importRows(Class<? extends OperationTool<I>> tool, ObjectNode arguments, RowSource rows);

    /**
     * {@return all items of a list, as they were a moment ago: for what is asked for again and again, such as suggestions
     * while a person types}
     *
     * @param age how old they may be
     * @throws ToolFailedException if they cannot be read to the end
     */
    <I> List<JsonNode> known(Class<? extends OperationTool<I>> tool, I input, Duration age);

    /**
     * Hands this call on to a tool of a toolbox, as if the client had called that: logs and audits name it as the one that
     * was called.
     *
     * @param arguments the arguments, not yet validated
     */
    ToolResult call(Toolbox toolbox, Tool tool, ObjectNode arguments);

    /**
     * {@return whether the client is shown this tool}
     *
     * <p>A hand-written tool can call any tool of the registry. One that puts together what others read asks this first, so
     * that a client learns nothing by it that it was not meant to.
     */
    boolean shows(Class<? extends Tool> tool);

    /**
     * {@return the API's own address of what a generated tool would read with {@code input}, without credentials; empty if
     * there is none}
     */
    <I> Optional<URI> address(Class<? extends OperationTool<I>> tool, I input);

    /** Adds a sentence to the answer of this call: what was done beside, or instead of, what was asked. */
    void remark(String sentence);

    /** Tells the client how far the call is, if it asked to be told; progress must increase. */
    void progress(double progress, Optional<Double> total, String message);

    /** {@return whether the client has given up; code between two steps of long work asks this} */
    boolean cancelled();

    /**
     * Goes on only if the client has declared this capability: {@code sampling}, {@code elicitation}.
     *
     * @throws ToolFailedException if it has not; the failure is the answer to give
     */
    void requireClient(String capability);

    /**
     * {@return whether the user can be asked by a {@link ToolResult.InputRequired}}
     *
     * <p>Clients before 2026-07-28 cannot, since their answers would need a session, and others only if they say so; for
     * these a tool has other ways, or does without.
     */
    boolean canAsk();

    /** {@return what the client sends along since an earlier call has asked for it; empty if this is no such call} */
    Optional<Input> input();

    /** {@return the answer to the question of this name, if there is one} */
    default Optional<Answer> answer(String question) {
        return input().flatMap(input -> input.answer(question));
    }
}
