package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mcptools.runtime.upstream.WireForm;
import java.util.Optional;

/**
 * An argument that can be left out, set to null or set to a value, each of which the API understands differently.
 *
 * @param <T> the type of its value
 */
public sealed interface Settable<T> extends WireForm {

    /** Left out: nothing reaches the wire. */
    record Unset<T>() implements Settable<T> {}

    /** Null: an explicit null reaches the wire, which clears a member (RFC 7396, section 2). */
    record Cleared<T>() implements Settable<T> {}

    /**
     * A value.
     *
     * @param value what reaches the wire
     */
    record Value<T>(T value) implements Settable<T> {}

    /** {@return an argument that is left out} */
    static <T> Settable<T> unset() {
        return new Unset<>();
    }

    /** {@return an argument that is null} */
    static <T> Settable<T> cleared() {
        return new Cleared<>();
    }

    /** {@return an argument with this value} */
    static <T> Settable<T> of(T value) {
        return new Value<>(value);
    }

    @Override
    default Optional<JsonNode> wireForm() {
        return switch (this) {
            case Unset<T> unset -> Optional.empty();
            case Cleared<T> cleared -> Optional.of(NullNode.getInstance());
            case Value<T> set -> WireForm.of(set.value());
        };
    }
}
