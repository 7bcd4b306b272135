package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.JsonSize;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import java.util.Optional;

/** Makes what clients are shown of a tool. */
public final class Shaper {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ApiDocument document;
    private final Api api;
    private final SchemaOptions options;
    private final Diagnostics diagnostics;
    private final OutputSchema outputs;

    /**
     * Shapes the tools of one API.
     *
     * @param document the document that the tools were derived from
     * @param api the API
     * @param options what the user wants schemas to be like
     * @param diagnostics gets what was left out of schemas, and what is wrong with them
     */
    public Shaper(ApiDocument document, Api api, SchemaOptions options, Diagnostics diagnostics) {
        this.document = document;
        this.api = api;
        this.options = options;
        this.diagnostics = diagnostics;
        outputs = new OutputSchema(document, api, options.outputSchemas(), diagnostics);
    }

    /**
     * {@return the tool with its description and schemas}
     *
     * @param tool the tool
     * @throws DocumentFault if a reference inside one of its schemas cannot be followed
     */
    public ShapedTool shape(Tool tool) throws DocumentFault {
        String description = ToolDescription.of(tool);
        Optional<ObjectNode> output = outputs.of(tool);
        SchemaConverter converter =
                new SchemaConverter(document, api, Direction.INPUT, InlineLimits.INPUT, Optional.empty(), diagnostics);
        ObjectNode whole = InputSchema.of(tool, document, converter);
        NamesInSchema.inside(tool, whole);
        ObjectNode shown = fitted(tool, whole, description, output);
        boolean isShort = !shown.equals(whole);
        boolean hasForms =
                tool.body().filter(body -> !body.conditions().isEmpty()).isPresent();
        boolean saysAll = !isShort && !hasForms && !converter.hasCuts() && !converter.repeats();
        Optional<ObjectNode> exact = saysAll
                ? Optional.empty()
                : inFull(() -> Optional.of(ExactSchema.input(tool, document, api)))
                        .filter(schema -> isShort || schema.has("$defs") || schema.has("allOf"));
        ShapedTool shaped = new ShapedTool(tool, description, shown, exact, output, inFull(() -> outputs.exact(tool)));
        shaped.exactSchema().ifPresent(schema -> check(tool, "exact input", schema));
        check(tool, "input", shaped.inputSchema());
        output.ifPresent(schema -> check(tool, "output", schema));
        shaped.exactOutput().ifPresent(schema -> check(tool, "exact output", schema));
        return shaped;
    }

    /** Makes a schema that is not cut, if the document has all of it. */
    private interface Maker {
        Optional<ObjectNode> make() throws DocumentFault;
    }

    /** What is shown was cut before it came to where the document cannot be followed: that much is served. */
    private Optional<ObjectNode> inFull(Maker maker) throws DocumentFault {
        try {
            return maker.make();
        } catch (DocumentFault fault) {
            if (fault.endsTheRun()) {
                throw fault;
            }
            diagnostics.note(
                    fault.diagnostic().rule(),
                    fault.diagnostic().at(),
                    fault.diagnostic().message() + " What is as deep as this is not checked.");
            return Optional.empty();
        }
    }

    private ObjectNode fitted(Tool tool, ObjectNode whole, String description, Optional<ObjectNode> output) {
        int others = tool.name().length()
                + tool.title().length()
                + description.length()
                + output.map(JsonSize::of).orElse(0);
        int most = (int) Math.min(Integer.MAX_VALUE, (long) options.maxToolTokens() * CHARACTERS_PER_TOKEN);
        Thrift.Fitted fitted = Thrift.fit(whole, most - others);
        if (!fitted.cuts().isEmpty()) {
            int tokens = (others + JsonSize.of(fitted.schema())) / CHARACTERS_PER_TOKEN;
            diagnostics.note(
                    "schema-shortened",
                    tool.declaredAt(),
                    "The tool " + tool.name() + " would be larger than " + options.maxToolTokens() + " tokens: "
                            + String.join("; ", fitted.cuts()) + "."
                            + (tokens > options.maxToolTokens() ? " It still has " + tokens + "." : ""));
        }
        return fitted.schema();
    }

    private void check(Tool tool, String which, ObjectNode schema) {
        if (SurelyValid.is(schema)) {
            return;
        }
        for (String fault : MetaSchema.faults(schema)) {
            diagnostics.error(
                    "invalid-schema",
                    tool.declaredAt(),
                    "The " + which + " schema made for " + tool.name() + " is no JSON Schema 2020-12: " + fault,
                    "This is a fault of the generator: report it with the operation's part of the document.");
        }
    }
}
