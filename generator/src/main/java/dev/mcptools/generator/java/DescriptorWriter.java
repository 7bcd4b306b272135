package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import javax.lang.model.element.Modifier;

/** What clients are shown of a tool, as a constant. */
final class DescriptorWriter {
    private static final int LINE = 120;

    private final Api api;
    private final ToolNames names;
    private final CustomFieldsWriter fields;

    DescriptorWriter(Api api, ToolNames names, CustomFieldsWriter fields) {
        this.api = api;
        this.names = names;
        this.fields = fields;
    }

    // public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_octapipe_pipeline_cards")
    //         .title("List pipeline cards")
    //         .description("Lists the cards of one pipeline, at most 15 to a page.")
    //         .inputSchema(SchemaResource.of(
    //                 ListAllOctapipePipelineCards.class, "list_all_octapipe_pipeline_cards.input.json"))
    //         .access(Access.READ)
    //         .idempotent(true)
    //         .openWorld(false)
    //         .resource("pipeline_cards")
    //         .method("list")
    //         .tags("pipelines")
    //         .argument("filter_name", RequestPart.QUERY, "filter[name]")
    //         .customFields("filters", OctapipeTools.PIPELINE_FIELDS, "pipeline_uuid", FieldUse.filter())
    //         .from("pipeline_uuid", ArgumentSource.of("list_all_octapipe_pipelines").with(IdForm.UUID))
    //         .pagination(Pagination.pageNumber("page").size("limit", 15).items("/data"))
    //         .identity(Identity.by("/uuid").named("/name"))
    //         .fields(Fields.named("fields").identifiers("uuid").leaveOut("movements", "timeline"))
    //         .answer(OctapipeTools.ANSWERS)
    //         .build();
    FieldSpec field(ShapedTool shaped) {
        Tool tool = shaped.tool();
        ClassName toolClass = names.of(tool);
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.named($L)$>$>", RuntimeTypes.TOOL_DESCRIPTOR, StringLiteral.of(tool.name()))
                .add("\n.title($L)", StringLiteral.of(tool.title()))
                .add("\n.description($L)", StringLiteral.of(shaped.description()))
                .add(schema("inputSchema", toolClass, names.schema(tool, "input")));
        if (shaped.exactSchema().isPresent()) {
            code.add(schema("exactSchema", toolClass, names.schema(tool, "exact")));
        }
        if (shaped.outputSchema().isPresent()) {
            code.add(schema("outputSchema", toolClass, names.schema(tool, "output")));
        }
        if (shaped.exactOutput().isPresent()) {
            code.add(schema("exactOutput", toolClass, names.schema(tool, "exact-output")));
        }
        code.add("\n.access($T.$L)", RuntimeTypes.ACCESS, tool.access().name())
                .add("\n.idempotent($L)", tool.idempotent());
        if (!tool.openWorld()) {
            code.add("\n.openWorld(false)");
        }
        code.add("\n.resource($L)", StringLiteral.of(tool.resource()))
                .add("\n.method($L)", StringLiteral.of(tool.method()));
        if (!tool.tags().isEmpty()) {
            code.add("\n.tags($L)", tool.tags().stream().map(StringLiteral::of).collect(CodeBlock.joining(", ")));
        }
        tool.arguments().stream()
                .filter(DescriptorWriter::isRenamed)
                .forEach(argument -> code.add(
                        "\n.argument($L, $T.$L, $L)",
                        StringLiteral.of(argument.name()),
                        RuntimeTypes.REQUEST_PART,
                        part(argument),
                        StringLiteral.of(argument.place().wireName())));
        tool.arguments().forEach(argument -> SourceWriter.sources(argument).forEach(code::add));
        tool.arguments()
                .forEach(argument ->
                        argument.fields().ifPresent(described -> code.add(fields.described(argument, described))));
        tool.pagination().ifPresent(pages -> code.add("\n.pagination($L)", PaginationWriter.code(pages)));
        tool.bulk().ifPresent(bulk -> code.add("\n.bulk($L)", BulkWriter.code(bulk)));
        tool.job().ifPresent(job -> code.add("\n.job($L)", JobWriter.code(job)));
        tool.fields().ifPresent(fields -> code.add("\n.fields($L)", FieldsWriter.code(fields)));
        tool.identity().ifPresent(identity -> code.add("\n.identity($L)", SourceWriter.identity(identity)));
        if (AnswerRulesWriter.hasRules(api)) {
            code.add("\n.answer($T.$L)", names.index(), AnswerRulesWriter.CONSTANT);
        }
        return FieldSpec.builder(RuntimeTypes.TOOL_DESCRIPTOR, "DESCRIPTOR")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What {@code tools/list} shows of this tool.")
                .initializer(code.add("\n.build()$<$<").build())
                .build();
    }

    // RequestPart.QUERY
    private static String part(Argument argument) {
        return switch (argument.place().location()) {
            case PATH, QUERY, HEADER, COOKIE -> argument.place().location().name();
            case BODY_MEMBER, BODY -> "BODY";
        };
    }

    private static boolean isRenamed(Argument argument) {
        String wireName = argument.place().wireName();
        return !wireName.isEmpty() && !wireName.equals(argument.name());
    }

    // .inputSchema(SchemaResource.of(ListAllOctapipeTasks.class, "list_all_octapipe_tasks.input.json"))
    private static CodeBlock schema(String part, ClassName toolClass, String resource) {
        String inOneLine = "            ." + part + "(SchemaResource.of(" + toolClass.simpleName() + ".class, \""
                + resource + "\"))";
        return CodeBlock.of(
                inOneLine.length() <= LINE ? "\n.$L($T.of($T.class, $L))" : "\n.$L($T.of(\n$>$>$T.class, $L))$<$<",
                part,
                RuntimeTypes.SCHEMA_RESOURCE,
                toolClass,
                StringLiteral.of(resource));
    }
}
