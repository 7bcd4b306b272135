package dev.mcptools.generator.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.model.FieldArgument;
import dev.mcptools.generator.model.FieldSource;
import dev.mcptools.generator.model.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what is said of fields that the users of an API define. */
final class CustomFieldsReader {
    private static final String KEY = "customFields";
    private static final String DEFINITIONS = "definitions";

    /** What has to be known of a definition; the rest may be left out. */
    private static final List<String> REQUIRED = List.of("id", "name", DEFINITIONS, "key");

    private static final List<String> OPTIONAL =
            List.of("label", "type", "required", "readOnly", "multiple", "options", "option", "optionLabel");

    private CustomFieldsReader() {}

    /** Where the definitions are that the items of a resource carry. */
    static Optional<FieldSourceRecord> source(Members resource) {
        return resource.object(KEY, "`customFields`").map(CustomFieldsReader::read);
    }

    private static FieldSourceRecord read(Members members) {
        Located<String> listedBy = members.requiredText("listedBy");
        Optional<Members> definedBy = members.object("definedBy", "`definedBy`");
        Map<String, Located<String>> required = new LinkedHashMap<>();
        REQUIRED.stream()
                .filter(name -> !name.equals(DEFINITIONS) || definedBy.isEmpty() || members.has(DEFINITIONS))
                .forEach(name -> required.put(name, members.requiredPointer(name)));
        Map<String, String> pointers = new LinkedHashMap<>();
        required.forEach((name, pointer) -> pointers.put(name, pointer.value()));
        OPTIONAL.forEach(name -> members.pointer(name).ifPresent(pointer -> pointers.put(name, pointer.value())));
        FieldSourceRecord source = new FieldSourceRecord(
                listedBy,
                definedBy.map(by -> definedBy(by, Optional.ofNullable(required.get(DEFINITIONS)))),
                pointers,
                types(members));
        members.end();
        return source;
    }

    private static FieldSourceRecord.DefinedBy definedBy(Members members, Optional<Located<String>> definitions) {
        FieldSourceRecord.DefinedBy by =
                new FieldSourceRecord.DefinedBy(members.requiredText("list"), members.requiredText("as"), definitions);
        members.end();
        return by;
    }

    /** What an argument has to do with such fields. */
    static Optional<FieldArgumentRecord> argument(Members argument) {
        return argument.object(KEY, "`customFields` of an argument").flatMap(CustomFieldsReader::readArgument);
    }

    private static Optional<FieldArgumentRecord> readArgument(Members members) {
        Located<String> of = members.requiredText("of");
        Located<String> by = members.requiredText("by");
        Located<String> as = members.requiredText("as");
        Optional<FieldArgument.Use> use = use(members, as);
        members.end();
        return use.map(known -> new FieldArgumentRecord(of, by, new Located<>(known, as.at())));
    }

    private static Optional<FieldArgument.Use> use(Members members, Located<String> as) {
        return switch (as.value()) {
            case "values" -> Optional.of(new FieldArgument.Values());
            case "changes" -> Optional.of(new FieldArgument.Changes(members.texts("beside")));
            case "rows" ->
                Optional.of(new FieldArgument.Rows(members.requiredPointer("at").value()));
            case "filter" -> Optional.of(new FieldArgument.Filter(beside(members)));
            case "" -> Optional.empty();
            default -> {
                members.fault(
                        as.at(),
                        "An argument is no `" + as.value() + "` of custom fields.",
                        "Write `values`, `changes`, `rows` or `filter`.");
                yield Optional.empty();
            }
        };
    }

    /** Fields that every item has, each with what its values are. */
    private static Map<String, FieldType> beside(Members members) {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        members.entries("beside")
                .forEach((name, written) ->
                        type(members, "beside", name, written).ifPresent(type -> fields.put(name, type)));
        return fields;
    }

    /** Each type of the API with what its values are: {@code date}, or {@code [uuid]} for an array of those. */
    private static List<FieldSource.Types> types(Members members) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        Map<String, FieldSource.Types> kinds = new LinkedHashMap<>();
        members.entries("types").forEach((name, written) -> {
            boolean many = written.isArray() && written.size() == 1;
            type(members, "types", name, many ? written.get(0) : written).ifPresent(type -> {
                String kind = written.toString();
                kinds.putIfAbsent(kind, new FieldSource.Types(type, many, List.of()));
                byKind.computeIfAbsent(kind, unknown -> new ArrayList<>()).add(name);
            });
        });
        return kinds.entrySet().stream()
                .map(kind -> new FieldSource.Types(
                        kind.getValue().type(), kind.getValue().many(), byKind.getOrDefault(kind.getKey(), List.of())))
                .toList();
    }

    private static Optional<FieldType> type(Members members, String container, String name, JsonNode word) {
        Optional<FieldType> type = Arrays.stream(FieldType.values())
                .filter(each -> word.isTextual() && each.written().equals(word.textValue()))
                .findFirst();
        if (type.isEmpty()) {
            members.fault(
                    members.atEntry(container, name),
                    "What the values of `" + name + "` are is not known.",
                    "Write one of "
                            + Arrays.stream(FieldType.values())
                                    .map(each -> "`" + each.written() + "`")
                                    .collect(Collectors.joining(", "))
                            + (container.equals("types") ? ", or `[uuid]` for an array of those." : "."));
        }
        return type;
    }
}
