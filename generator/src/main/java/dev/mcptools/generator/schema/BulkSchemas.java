package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Bulk;
import dev.mcptools.generator.model.Tool;

/** What a bulk tool takes beside the arguments of its operation, and what it answers. */
final class BulkSchemas {
    private static final String DRY_RUN = "Changes nothing: checks, counts and shows a sample.";
    private static final String PREVIEW = "Confirms the call: preview_token of a dry run with the same arguments.";
    private static final String RESUME = "Goes on where this call stopped: resume_token of that answer.";
    private static final String SKIP = "Leaves out rows that are refused, and creates the others.";

    private BulkSchemas() {}

    /** Adds the arguments that say how the call is done. */
    static void addArguments(Bulk bulk, ObjectNode properties) {
        if (bulk.added().contains(Bulk.DRY_RUN)) {
            argument(properties, Bulk.DRY_RUN, "boolean", DRY_RUN).put("default", false);
        }
        if (bulk.added().contains(Bulk.SKIP_INVALID)) {
            argument(properties, Bulk.SKIP_INVALID, "boolean", SKIP).put("default", false);
        }
        argument(properties, Bulk.PREVIEW_TOKEN, "string", PREVIEW);
        argument(properties, Bulk.RESUME_TOKEN, "string", RESUME);
    }

    /** The sentence of a description that says how calls are confirmed. */
    static String sentence(Tool tool) {
        String dryRun = tool.bulk()
                .filter(Bulk.Matching.class::isInstance)
                .flatMap(bulk -> ((Bulk.Matching) bulk).dryRun())
                .orElse(Bulk.DRY_RUN);
        String when = tool.access() == Access.DESTRUCTIVE ? "It has" : "More than a few records have";
        return when + " to be confirmed: call with " + dryRun
                + " true, then again with the preview_token of that answer.";
    }

    /** The result: what would change or has changed, and how to go on. */
    static ObjectNode output(Tool tool, Bulk bulk) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = root.putObject("properties");
        boolean isImport = bulk instanceof Bulk.Rows;
        type(properties, isImport ? "rows" : "matched", "integer");
        if (isImport) {
            type(properties, "valid", "integer");
        }
        type(properties, doneWord(tool, bulk), "integer");
        type(properties, "dry_run", "boolean");
        type(properties, "complete", "boolean");
        type(properties, "sample", "array").putObject("items").put("type", "object");
        if (isImport) {
            ObjectNode failed =
                    type(properties, "failed", "array").putObject("items").put("type", "object");
            ObjectNode members = failed.putObject("properties");
            type(members, "row", "integer");
            type(members, "problem", "string");
            type(properties, "ids", "array").putObject("items");
        }
        type(properties, Bulk.PREVIEW_TOKEN, "string");
        type(properties, "expires_at", "string");
        type(properties, "note", "string");
        return root;
    }

    /** What the number of changed records is called; the runtime calls it so. */
    private static String doneWord(Tool tool, Bulk bulk) {
        if (bulk instanceof Bulk.Rows) {
            return "imported";
        }
        if (((Bulk.Matching) bulk).changes().isPresent()) {
            return "updated";
        }
        return tool.access() == Access.DESTRUCTIVE ? "deleted" : "done";
    }

    private static ObjectNode argument(ObjectNode properties, String name, String type, String description) {
        return properties.putObject(name).put("type", type).put("description", description);
    }

    private static ObjectNode type(ObjectNode properties, String name, String type) {
        return properties.putObject(name).put("type", type);
    }
}
