package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code _meta} of a request (2026-07-28, Overview, "_meta"); empty where there is none. */
record Meta(JsonNode fields) {
    private static final String PREFIX = "io.modelcontextprotocol/";
    static final String PROTOCOL_VERSION = PREFIX + "protocolVersion";
    static final String CLIENT_CAPABILITIES = PREFIX + "clientCapabilities";
    static final String CLIENT_INFO = PREFIX + "clientInfo";
    static final String SERVER_INFO = PREFIX + "serverInfo";
    static final String SUBSCRIPTION_ID = PREFIX + "subscriptionId";

    private static final JsonNode NONE = Json.object();

    static Meta of(ObjectNode params) {
        JsonNode meta = params.get("_meta");
        return new Meta(meta != null && meta.isObject() ? meta : NONE);
    }

    boolean saysVersion() {
        return fields.has(PROTOCOL_VERSION);
    }

    Optional<String> protocolVersion() {
        return text(fields.get(PROTOCOL_VERSION));
    }

    Optional<JsonNode> clientCapabilities() {
        return Optional.ofNullable(fields.get(CLIENT_CAPABILITIES)).filter(JsonNode::isObject);
    }

    /**
     * {@return whether the client has declared this capability}
     *
     * <p>Of elicitation only the form is used, which clients have that name no mode (2026-07-28, Elicitation,
     * "Capabilities").
     */
    boolean declares(String capability) {
        return clientCapabilities()
                .map(all -> all.path(capability))
                .filter(JsonNode::isObject)
                .filter(declared -> !capability.equals("elicitation") || declared.isEmpty() || declared.has("form"))
                .isPresent();
    }

    /** {@return the client's name and version} */
    Optional<ClientName> client() {
        JsonNode info = fields.path(CLIENT_INFO);
        return text(info.get("name")).map(name -> new ClientName(name, text(info.get("version"))));
    }

    /** {@return the token for progress notifications as JSON, if the client wants any} */
    Optional<String> progressToken() {
        return Optional.ofNullable(fields.get("progressToken"))
                .filter(token -> token.isTextual() || token.isIntegralNumber())
                .map(JsonNode::toString);
    }

    Optional<String> traceparent() {
        return text(fields.get("traceparent"));
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }
}
