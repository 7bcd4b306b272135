package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an API tells which fields its users have defined, and how it writes them down.
 *
 * <p>A source is one of its kind: another one is another source, even if it says the same.
 */
public final class FieldSource {
    private final String list;
    private final String owner;
    private final String describedBy;
    private final Optional<DefinedBy> definedBy;
    private final DefinitionReader reader;

    /**
     * A tool that lists the definitions of one owner alone.
     *
     * @param list its name
     * @param as the argument that takes the owner's id
     * @param definitions JSON Pointer in its answer to the array, where it has no pages; empty if the answer is the array
     */
    public record DefinedBy(String list, String as, String definitions) {}

    private FieldSource(
            String list, String owner, String describedBy, Optional<DefinedBy> definedBy, DefinitionReader reader) {
        this.list = list;
        this.definedBy = definedBy;
        this.owner = owner;
        this.describedBy = describedBy;
        this.reader = reader;
    }

    /** {@return a builder for the source whose owners this tool lists, with their definitions unless another tool has them} */
    public static Builder listedBy(String tool) {
        return new Builder(tool);
    }

    /** {@return the tool that lists the owners, with their definitions unless another tool has them} */
    public String list() {
        return list;
    }

    /** {@return the tool that lists the definitions of one owner; empty if those of all are in the list of owners} */
    public Optional<DefinedBy> definedBy() {
        return definedBy;
    }

    /** {@return the tool whose answers have the definitions} */
    public String toldBy() {
        return definedBy.map(DefinedBy::list).orElse(list);
    }

    /** {@return what an owner is called: {@code database}} */
    public String owner() {
        return owner;
    }

    /** {@return the tool that describes the fields of one owner} */
    public String describedBy() {
        return describedBy;
    }

    /**
     * {@return the definitions in an answer; what is not as this source says is left open, never refused}
     *
     * @param items the items of the list; where they have no definitions, since another tool has them, none is read yet
     */
    public FieldDefinitions read(List<JsonNode> items) {
        return definedBy.isPresent() ? reader.owners(items) : reader.read(items);
    }

    /**
     * {@return the fields of one owner}
     *
     * @param id its id
     * @param name its name, safe to show
     * @param definitions the definitions that the API lists for it
     */
    public FieldSet read(String id, String name, List<JsonNode> definitions) {
        return reader.owner(id, name, definitions);
    }

    /** Names each part of a source where it is given. Pointers are JSON Pointers (RFC 6901). */
    public static final class Builder {
        private final String list;
        private String owner = "item";
        private String describedBy = "";
        private Optional<String> definedBy = Optional.empty();
        private String definedAs = "";
        private JsonPointer id = JsonPointer.compile("/id");
        private JsonPointer name = JsonPointer.compile("/name");
        private String definitions = "";
        private JsonPointer key = JsonPointer.compile("/key");
        private Optional<JsonPointer> label = Optional.empty();
        private Optional<JsonPointer> type = Optional.empty();
        private Optional<JsonPointer> required = Optional.empty();
        private Optional<JsonPointer> readOnly = Optional.empty();
        private Optional<JsonPointer> multiple = Optional.empty();
        private Optional<JsonPointer> options = Optional.empty();
        private JsonPointer optionValue = JsonPointer.empty();
        private Optional<JsonPointer> optionLabel = Optional.empty();
        private final Map<String, DefinitionReader.Kind> types = new HashMap<>();

        private Builder(String list) {
            this.list = list;
        }

        /** What an owner of fields is called, and the tool that describes its fields. */
        public Builder of(String singular, String describingTool) {
            owner = singular;
            describedBy = describingTool;
            return this;
        }

        /** Where an item has the owner's id. */
        public Builder id(String pointer) {
            id = JsonPointer.compile(pointer);
            return this;
        }

        /** Where an item has the owner's name. */
        public Builder name(String pointer) {
            name = JsonPointer.compile(pointer);
            return this;
        }

        /** The tool that lists the definitions of one owner, and the argument that takes the owner's id. */
        public Builder definedBy(String tool, String argument) {
            definedBy = Optional.of(tool);
            definedAs = argument;
            return this;
        }

        /** Where an item has the array of definitions; if another tool lists them, where its answer has it. */
        public Builder definitions(String pointer) {
            definitions = pointer;
            return this;
        }

        /** Where a definition has the key of the field. */
        public Builder key(String pointer) {
            key = JsonPointer.compile(pointer);
            return this;
        }

        /** Where a definition has what people call the field; they call it by its key if not given. */
        public Builder label(String pointer) {
            label = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where a definition has its type; values are not looked at if not given. */
        public Builder type(String pointer) {
            type = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where a definition says whether the field is required; none is if not given. */
        public Builder required(String pointer) {
            required = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where a definition says whether the field is read-only. */
        public Builder readOnly(String pointer) {
            readOnly = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where a definition says whether a value is an array. */
        public Builder multiple(String pointer) {
            multiple = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where a definition has the array of its options. */
        public Builder options(String pointer) {
            options = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Where an option has its value; it is its value if not given. */
        public Builder option(String pointer) {
            optionValue = JsonPointer.compile(pointer);
            return this;
        }

        /** Where an option has what people call it; they call it by its value if not given. */
        public Builder optionLabel(String pointer) {
            optionLabel = Optional.of(JsonPointer.compile(pointer));
            return this;
        }

        /** Types as the API calls them, whose values are of this type. */
        public Builder values(FieldType value, String... names) {
            return types(new DefinitionReader.Kind(value, false), names);
        }

        /** Types as the API calls them, whose values are arrays of this type. */
        public Builder arrays(FieldType value, String... names) {
            return types(new DefinitionReader.Kind(value, true), names);
        }

        private Builder types(DefinitionReader.Kind kind, String... names) {
            for (String each : names) {
                types.put(each, kind);
            }
            return this;
        }

        /** {@return the source} */
        public FieldSource build() {
            DefinitionReader reader = new DefinitionReader(
                    new DefinitionReader.OfOwner(id, name, JsonPointer.compile(definitions)),
                    new DefinitionReader.OfField(key, label, type, required, readOnly, multiple, options),
                    new DefinitionReader.OfOption(optionValue, optionLabel),
                    Map.copyOf(types));
            return new FieldSource(
                    list,
                    owner,
                    describedBy,
                    definedBy.map(tool -> new DefinedBy(tool, definedAs, definitions)),
                    reader);
        }
    }
}
