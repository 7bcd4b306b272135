package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.upstream.WireForm;
import java.util.Optional;

/** An enum constant that has a spelling of its own on the wire. */
public interface WireValue extends WireForm {

    /** {@return the spelling that the API knows} */
    String wire();

    @Override
    default Optional<JsonNode> wireForm() {
        return Optional.of(TextNode.valueOf(wire()));
    }
}
