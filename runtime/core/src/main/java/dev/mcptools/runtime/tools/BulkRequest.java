package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a client asks of a bulk tool.
 *
 * @param operation the arguments of the operation itself
 * @param dryRun whether nothing is to be changed
 * @param previewToken what confirms the call
 * @param resumeToken what says how far it came before
 * @param skipsInvalid whether rows that cannot be created are left out
 */
record BulkRequest(
        ObjectNode operation,
        boolean dryRun,
        Optional<String> previewToken,
        Optional<String> resumeToken,
        boolean skipsInvalid) {

    /**
     * {@return what these arguments ask}
     *
     * @param arguments as the tool's schema has accepted them
     * @param ownDryRun the API's own argument for a dry run
     */
    static BulkRequest of(ObjectNode arguments, Optional<String> ownDryRun) {
        String dryRun = ownDryRun.orElse(Bulk.DRY_RUN_ARGUMENT);
        ObjectNode operation = Json.object();
        operation.setAll(arguments);
        operation.remove(dryRun);
        operation.remove(Bulk.PREVIEW_ARGUMENT);
        operation.remove(Bulk.RESUME_ARGUMENT);
        operation.remove(Bulk.SKIP_ARGUMENT);
        return new BulkRequest(
                operation,
                arguments.path(dryRun).asBoolean(),
                text(arguments.path(Bulk.PREVIEW_ARGUMENT)),
                text(arguments.path(Bulk.RESUME_ARGUMENT)),
                arguments.path(Bulk.SKIP_ARGUMENT).asBoolean());
    }

    private static Optional<String> text(JsonNode argument) {
        return Optional.of(argument).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
