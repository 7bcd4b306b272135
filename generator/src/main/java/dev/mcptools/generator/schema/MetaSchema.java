package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether a schema is one by JSON Schema 2020-12.
 *
 * <p>The meta-schema judges each schema by itself, whatever schema it stands in. So what stands in many tools, a path
 * argument for instance, is judged once.
 */
final class MetaSchema {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    private final Set<JsonNode> faultless = new HashSet<>();

    /** What is wrong with a schema; empty if nothing is. */
    List<String> faults(ObjectNode candidate) {
        List<JsonNode> unknown = new ArrayList<>();
        JsonNode unjudged = unjudged(candidate, unknown);
        List<String> faults = unjudged.isBoolean() ? List.of() : faults(unjudged);
        if (faults.isEmpty()) {
            faultless.addAll(unknown);
            return faults;
        }
        // In full, for the places that the messages name.
        return faults((JsonNode) candidate);
    }

    private List<String> faults(JsonNode candidate) {
        return schema.validate(candidate.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The schema, in which {@code true} stands for each member that was judged before. */
    private JsonNode unjudged(JsonNode candidate, List<JsonNode> unknown) {
        if (faultless.contains(candidate)) {
            return BooleanNode.TRUE;
        }
        unknown.add(candidate);
        if (!(candidate.get("properties") instanceof ObjectNode properties)) {
            return candidate;
        }
        ObjectNode rest = properties.objectNode();
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            rest.set(member.getKey(), unjudged(member.getValue(), unknown));
        }
        ObjectNode copy = properties.objectNode();
        copy.setAll((ObjectNode) candidate);
        return copy.set("properties", rest);
    }
}
