package dev.mcptools.octapipe.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A configuration as JSON, as operators write it; what they do not write is not shown to them either. */
public final class ServerConfigJson {
    private static final List<String> MEMBERS = List.of("methods", "tags", "tool_exposure", "require_api_token_auth");

    private ServerConfigJson() {}

    /** {@return the configuration as JSON; members that say what holds anyway are left out} */
    public static ObjectNode write(ServerConfig config) {
        ObjectNode json = Json.object();
        if (!config.methods().isEmpty()) {
            config.methods().forEach(json.putArray("methods")::add);
        }
        if (!config.tags().isEmpty()) {
            config.tags().forEach(json.putArray("tags")::add);
        }
        if (config.toolExposure() != ToolExposure.ALL) {
            json.put("tool_exposure", config.toolExposure().name().toLowerCase(Locale.ROOT));
        }
        if (config.requireApiTokenAuth()) {
            json.put("require_api_token_auth", true);
        }
        return json;
    }

    /**
     * {@return the configuration that JSON says}
     *
     * @throws InvalidInputException naming the member that cannot be used
     */
    public static ServerConfig read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidInputException("config", "must be an object");
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new InvalidInputException(
                        "config." + member.getKey(), "is not known; there are " + String.join(", ", MEMBERS));
            }
        }
        return new ServerConfig(
                texts(json, "methods"),
                texts(json, "tags"),
                exposure(json.path("tool_exposure")),
                flag(json.path("require_api_token_auth")));
    }

    static ServerConfig stored(String json) {
        try {
            return read(Json.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is JSON.", e);
        }
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = json.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new InvalidInputException("config." + name, "must be a list of texts");
        }
        if (list.isArray() && list.isEmpty()) {
            // Nothing would match, but whoever means all leaves it out: neither is guessed.
            throw new InvalidInputException("config." + name, "is empty; leave it out for all tools");
        }
        for (JsonNode each : list) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw new InvalidInputException("config." + name, "must be a list of texts");
            }
            if (!texts.contains(each.textValue())) {
                texts.add(each.textValue());
            }
        }
        return texts;
    }

    private static ToolExposure exposure(JsonNode value) {
        return switch (value.asText("all")) {
            case "", "all" -> ToolExposure.ALL;
            case "discovery" -> ToolExposure.DISCOVERY;
            default -> throw new InvalidInputException("config.tool_exposure", "must be all or discovery");
        };
    }

    private static boolean flag(JsonNode value) {
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new InvalidInputException("config.require_api_token_auth", "must be true or false");
        }
        return value.asBoolean();
    }
}
