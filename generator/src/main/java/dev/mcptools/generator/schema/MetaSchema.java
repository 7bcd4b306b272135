package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Says whether a schema is one by JSON Schema 2020-12. */
final class MetaSchema {
    private static final Schema META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private MetaSchema() {}

    /** What is wrong with a schema; empty if nothing is. */
    static List<String> faults(ObjectNode candidate) {
        return META.validate(candidate.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
