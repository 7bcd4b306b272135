package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call of the SDK: what it sends, and the answer that it gets. */
record SdkCall(JsonNode entry) {

    private static final Set<String> KEYS =
            Set.of("call", "case", "token", "given", "sends", "sendsBack", "trims", "body", "answer", "remark");

    /** How the items of an answer are wrapped. */
    enum Envelope {
        /** The thing itself. */
        OBJECT,
        /** A page, with the things in its member {@code data}. */
        DATA,
        /** The things, in a bare array. */
        ARRAY,
        /** An object that says what is wrong. The SDK needs no more than that it is an object. */
        MESSAGE,
        /** No body. */
        NONE
    }

    SdkCall {
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(entry.path("call").asText() + ": unknown key " + key);
            }
        });
    }

    String call() {
        return entry.path("call").asText();
    }

    /** What sets it apart from other entries of the same call; blank if nothing does. */
    String when() {
        return entry.path("case").asText();
    }

    String remark() {
        return entry.path("remark").asText();
    }

    /** Whether the SDK gets as far as a request. */
    boolean isSent() {
        return entry.has("sends");
    }

    String method() {
        return entry.path("sends").asText().split(" ", 2)[0];
    }

    /** Path and query, with names in braces. */
    String target() {
        return entry.path("sends").asText().split(" ", 2)[1];
    }

    boolean isPaged() {
        return target().contains("{page}");
    }

    /** Whether its token is one that the API takes. */
    boolean hasToken() {
        return !entry.path("token").asText().equals("revoked");
    }

    /** Names that this call alone has. */
    Map<String, VendorSdk.Given> given() {
        return VendorSdk.Given.of(entry.path("given"));
    }

    /** Where the object was read that an update sends back, whole but for what is null. */
    Optional<String> sendsBack() {
        return Optional.ofNullable(entry.get("sendsBack")).map(JsonNode::asText);
    }

    /** The times of day that lose their seconds on the way back. */
    List<String> trims() {
        return entry.path("trims").valueStream().map(JsonNode::asText).toList();
    }

    boolean hasBody() {
        return entry.has("body");
    }

    /** The members that the caller sets, with names in braces. */
    ObjectNode body() {
        return entry.get("body") instanceof ObjectNode body ? body.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    /** Status code and reason, both of which the SDK gives its caller. */
    String status() {
        return entry.at("/answer/status").asText();
    }

    Envelope envelope() {
        return Envelope.valueOf(entry.at("/answer/envelope").asText().toUpperCase(Locale.ROOT));
    }

    /** What the items of the answer are read as; blank where there are none. */
    String model() {
        return entry.at("/answer/model").asText();
    }

    @Override
    public String toString() {
        return when().isEmpty() ? call() : call() + ": " + when();
    }
}
