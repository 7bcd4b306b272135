package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.IdForm;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.Optional;

/** What ids look like, as a schema says. */
final class IdForms {
    private IdForms() {}

    /** The form of the id that a schema takes, or of those in the array that it takes; empty if it takes something else. */
    static Optional<IdForm> of(ApiDocument document, ValueType type, JsonNode schema) throws DocumentFault {
        if (type instanceof ValueType.ListOf) {
            JsonNode items = document.resolve(schema).path("items");
            ValueType item = SchemaType.of(document, items).type();
            return item instanceof ValueType.ListOf ? Optional.empty() : of(document, item, items);
        }
        if (type == Basic.STRING) {
            boolean uuid = document.resolve(schema).path("format").asText().equals("uuid");
            return Optional.of(uuid ? IdForm.UUID : IdForm.TEXT);
        }
        return type == Basic.INT || type == Basic.LONG || type == Basic.INTEGER
                ? Optional.of(IdForm.INTEGER)
                : Optional.empty();
    }

    static Optional<IdForm> of(ApiDocument document, JsonNode schema) throws DocumentFault {
        return of(document, SchemaType.of(document, schema).type(), schema);
    }
}
