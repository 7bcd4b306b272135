package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Pagination;
import java.util.List;
import java.util.Optional;

/**
 * What an answer is about: an object, or a list of objects.
 *
 * @param pointer JSON Pointer to it
 * @param members the members of the object, or of each item
 */
record AnswerObject(String pointer, AnswerMembers members) {
    private static final int DEEPEST_ENVELOPE = 3;

    /** {@return it; empty if the document names no members of it} */
    static Optional<AnswerObject> of(
            ApiDocument document, Api api, JsonNode schema, DocumentedOperation operation, Pages pages)
            throws DocumentFault {
        Optional<String> items = pages.pagination().map(Pagination::items);
        if (items.isEmpty() && operation.method().equals("list")) {
            items = AnswerShape.of(document, schema)
                    .items(lastSegment(operation.operation().operation().path()));
        }
        Optional<AnswerObject> object = items.isPresent()
                ? at(document, api, schema, items.get())
                : Optional.of(unwrapped(document, api, schema));
        return object.filter(each -> !each.members.names().isEmpty());
    }

    private static Optional<AnswerObject> at(ApiDocument document, Api api, JsonNode schema, String pointer)
            throws DocumentFault {
        Optional<JsonNode> value = MemberPath.find(document, schema, pointer);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerObject(pointer, AnswerMembers.of(document, api, List.of(value.get()))));
    }

    /** An object whose only member is an object is the envelope of that. */
    private static AnswerObject unwrapped(ApiDocument document, Api api, JsonNode schema) throws DocumentFault {
        AnswerObject object = new AnswerObject("", AnswerMembers.of(document, api, List.of(schema)));
        JsonNode value = schema;
        for (int depth = 0; depth < DEEPEST_ENVELOPE; depth++) {
            boolean isArray = PlainSchema.of(document, value).type().equals("array");
            if (isArray || object.members.names().size() != 1) {
                return object;
            }
            String name = object.members.names().iterator().next();
            String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
            Optional<JsonNode> inner = MemberPath.find(document, value, pointer);
            AnswerMembers inside = object.members.in(name);
            if (inner.isEmpty() || inside.names().isEmpty()) {
                return object;
            }
            value = inner.get();
            object = new AnswerObject(object.pointer + pointer, inside);
        }
        return object;
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
