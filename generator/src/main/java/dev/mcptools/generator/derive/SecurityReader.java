package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.model.Security;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads which of the document's security schemes an operation needs. */
final class SecurityReader {
    private final ApiDocument document;
    private final SecuritySchemes schemes;
    private final Diagnostics diagnostics;

    SecurityReader(ApiDocument document, SecuritySchemes schemes, Diagnostics diagnostics) {
        this.document = document;
        this.schemes = schemes;
        this.diagnostics = diagnostics;
    }

    /** {@return what operations need that do not say so themselves} */
    Security ofDocument() {
        return read(document.root(), Security.NONE);
    }

    /** {@return what an operation needs: its own `security` replaces the document's, also where it is empty} */
    Security of(ApiOperation operation) {
        return read(operation.node(), ofDocument());
    }

    private Security read(ObjectNode holder, Security otherwise) {
        JsonNode node = holder.path("security");
        if (node.isMissingNode()) {
            return otherwise;
        }
        List<Map<String, List<String>>> alternatives = new ArrayList<>();
        for (JsonNode alternative : node) {
            if (!(node instanceof ArrayNode) || !(alternative instanceof ObjectNode schemesOfIt)) {
                diagnostics.warning(
                        "invalid-security",
                        document.at(holder, "security"),
                        "`security` is no list of objects; it is not read.",
                        "Write `- scheme: []` for each alternative.");
                return otherwise;
            }
            alternatives.add(alternative(schemesOfIt));
        }
        return new Security(alternatives);
    }

    private Map<String, List<String>> alternative(ObjectNode alternative) {
        Map<String, List<String>> schemesOfIt = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
            if (!schemes.has(scheme.getKey())) {
                diagnostics.warning(
                        "unknown-security-scheme",
                        document.at(alternative, scheme.getKey()),
                        "There is no security scheme `" + scheme.getKey() + "`; calls go without it.",
                        "Declare it under components/securitySchemes.");
            }
            List<String> scopes = StreamSupport.stream(scheme.getValue().spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            schemesOfIt.put(schemes.configuredName(scheme.getKey()), scopes);
        }
        return schemesOfIt;
    }
}
