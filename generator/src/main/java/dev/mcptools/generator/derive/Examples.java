package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place.Location;
import java.util.List;
import java.util.Optional;

/** Finds the examples that stand beside a schema (OpenAPI 3.1, sections 4.8.12.2 and 4.8.14.1). */
final class Examples {
    private Examples() {}

    /** {@return the first example of a Parameter Object or Media Type Object} */
    static Optional<JsonNode> of(ApiDocument document, JsonNode holder) throws DocumentFault {
        if (holder.has("example")) {
            return Optional.of(holder.get("example"));
        }
        for (JsonNode example : holder.path("examples")) {
            JsonNode resolved = document.resolve(example);
            if (resolved.has("value")) {
                return Optional.of(resolved.get("value"));
            }
        }
        for (JsonNode mediaType : holder.path("content")) {
            Optional<JsonNode> example = of(document, mediaType);
            if (example.isPresent()) {
                return example;
            }
        }
        return Optional.empty();
    }

    /** {@return the same candidates of a body, each with its part of the body's example} */
    static List<Candidate> withBodyExample(ApiDocument document, ApiOperation operation, List<Candidate> candidates)
            throws DocumentFault {
        JsonNode body = document.resolve(operation.node().path("requestBody"));
        Optional<JsonNode> example = of(document, body);
        return example.isEmpty()
                ? candidates
                : candidates.stream()
                        .map(candidate -> part(candidate, example.get())
                                .map(candidate::withExample)
                                .orElse(candidate))
                        .toList();
    }

    private static Optional<JsonNode> part(Candidate candidate, JsonNode example) {
        return candidate.place().location() == Location.BODY
                ? Optional.of(example)
                : Optional.ofNullable(example.get(candidate.wireName()));
    }
}
