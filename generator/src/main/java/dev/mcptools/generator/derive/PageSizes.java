package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the document says of the sizes of pages.
 *
 * @param document the document
 * @param candidates what the request takes
 */
record PageSizes(ApiDocument document, List<Candidate> candidates) {

    /** The sizes asked for by a parameter, of which {@code max} is the largest, or what the document says of it. */
    PageSize of(Optional<PageParameter> parameter, OptionalInt max) throws DocumentFault {
        JsonNode schema = document.root().path("no such member");
        for (Candidate candidate : candidates) {
            if (parameter.isPresent() && parameter.get().isAt(candidate.place())) {
                schema = document.resolve(candidate.schema());
            }
        }
        return new PageSize(
                parameter, max.isPresent() ? max : number(schema.path("maximum")), number(schema.path("default")));
    }

    private static OptionalInt number(JsonNode value) {
        boolean whole = value.canConvertToInt() && value.canConvertToExactIntegral() && value.intValue() > 0;
        return whole ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }
}
