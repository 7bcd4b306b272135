package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** An API whose tables carry the definitions of their columns. */
final class Vendors {
    static final FieldSource COLUMNS = FieldSource.listedBy("list_tables")
            .of("table", "describe_columns")
            .id("/id")
            .name("/name")
            .definitions("/columns")
            .key("/key")
            .label("/label")
            .type("/type")
            .required("/required")
            .readOnly("/readOnly")
            .multiple("/many")
            .options("/options")
            .values(FieldType.STRING, "text")
            .values(FieldType.NUMBER, "number")
            .values(FieldType.INTEGER, "count")
            .values(FieldType.BOOLEAN, "flag")
            .values(FieldType.DATE, "date")
            .values(FieldType.DATE_TIME, "moment")
            .values(FieldType.TIME, "time")
            .values(FieldType.EMAIL, "email")
            .values(FieldType.URI, "link")
            .values(FieldType.UUID, "person")
            .values(FieldType.OPTION, "choice")
            .arrays(FieldType.OPTION, "choices")
            .arrays(FieldType.OBJECT, "files")
            .values(FieldType.COMPUTED, "formula")
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Vendors() {}

    /** {@return the columns of a table named Vendors, whose id is t1} */
    static FieldSet columns(String... definitions) {
        return account(table("t1", "Vendors", definitions)).of("t1").orElseThrow();
    }

    static FieldDefinitions account(String... tables) {
        List<JsonNode> items = new ArrayList<>();
        for (String table : tables) {
            items.add(json(table));
        }
        return COLUMNS.read(items);
    }

    static String table(String id, String name, String... definitions) {
        return "{'id':'%s','name':'%s','columns':[%s]}".formatted(id, name, String.join(",", definitions));
    }

    static JsonNode json(String quoted) {
        try {
            return MAPPER.readTree(quoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
