package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** Names of the classes that generated code uses; the generator does not depend on the runtime. */
public final class RuntimeTypes {
    private static final String TOOLS = "dev.mcptools.runtime.tools";
    private static final String CUSTOM_FIELDS = "dev.mcptools.runtime.fields";
    private static final String UPSTREAM = "dev.mcptools.runtime.upstream";

    static final ClassName FIELDS_TOOL = ClassName.get(TOOLS, "FieldsTool");
    static final ClassName FIELD_SOURCE = ClassName.get(CUSTOM_FIELDS, "FieldSource");
    static final ClassName FIELD_TYPE = ClassName.get(CUSTOM_FIELDS, "FieldType");
    static final ClassName FIELD_USE = ClassName.get(CUSTOM_FIELDS, "FieldUse");
    static final ClassName ACCESS = ClassName.get(TOOLS, "Access");
    static final ClassName ANSWER_RULES = ClassName.get(TOOLS, "AnswerRules");
    static final ClassName ARGUMENT_SOURCE = ClassName.get(TOOLS, "ArgumentSource");
    static final ClassName ARGUMENT_READER = ClassName.get(TOOLS, "ArgumentReader");
    static final ClassName ARGUMENT_TYPE = ClassName.get(TOOLS, "ArgumentType");
    static final ClassName FIELDS = ClassName.get(TOOLS, "Fields");
    static final ClassName ID_FORM = ClassName.get(TOOLS, "IdForm");
    static final ClassName IDENTITY = ClassName.get(TOOLS, "Identity");
    static final ClassName BULK = ClassName.get(TOOLS, "Bulk");
    static final ClassName BULK_SAMPLE = ClassName.get(TOOLS, "BulkSample");
    static final ClassName OPERATION_TOOL = ClassName.get(TOOLS, "OperationTool");
    static final ClassName PAGE_PARAMETER = ClassName.get(TOOLS, "PageParameter");
    static final ClassName PAGE_TOKEN = ClassName.get(TOOLS, "PageToken");
    static final ClassName PAGINATION = ClassName.get(TOOLS, "Pagination");
    static final ClassName POLLED_JOB = ClassName.get(TOOLS, "PolledJob");
    static final ClassName SCHEMA_RESOURCE = ClassName.get(TOOLS, "SchemaResource");
    static final ClassName SETTABLE = ClassName.get(TOOLS, "Settable");
    static final ClassName TOOL = ClassName.get(TOOLS, "Tool");
    static final ClassName TOOL_DESCRIPTOR = ClassName.get(TOOLS, "ToolDescriptor");
    static final ClassName TOOL_REGISTRY = ClassName.get(TOOLS, "ToolRegistry");
    static final ClassName WIRE_VALUE = ClassName.get(TOOLS, "WireValue");
    static final ClassName API_DESCRIPTION = ClassName.get(UPSTREAM, "ApiDescription");
    static final ClassName API_REQUEST = ClassName.get(UPSTREAM, "ApiRequest");
    static final ClassName CONTENT_STYLE = ClassName.get(UPSTREAM, "ContentStyle");
    static final ClassName UPLOAD = ClassName.get(UPSTREAM, "Upload");
    static final ClassName PARAMETER_STYLE = ClassName.get(UPSTREAM, "ParameterStyle");
    static final ClassName SECURITY = ClassName.get(UPSTREAM, "Security");
    static final ClassName SECURITY_SCHEME = ClassName.get(UPSTREAM, "SecurityScheme");
    static final ClassName SERVER = ClassName.get(UPSTREAM, "Server");
    static final ClassName REQUEST_PREVIEW = ClassName.get(TOOLS, "RequestPreview");
    static final ClassName REQUEST_PART = ClassName.get(UPSTREAM, "RequestPart");

    // The runtime passes JSON on as Jackson's trees.
    static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");
    static final ClassName OBJECT_NODE = ClassName.get("com.fasterxml.jackson.databind.node", "ObjectNode");

    static final ClassName DURATION = ClassName.get("java.time", "Duration");

    private RuntimeTypes() {}

    /** {@return all of them, so that a test can look for each in the runtime} */
    public static List<ClassName> all() {
        return List.of(
                FIELDS_TOOL,
                FIELD_SOURCE,
                FIELD_TYPE,
                FIELD_USE,
                ACCESS,
                ANSWER_RULES,
                ARGUMENT_SOURCE,
                ARGUMENT_READER,
                ARGUMENT_TYPE,
                FIELDS,
                ID_FORM,
                IDENTITY,
                BULK,
                BULK_SAMPLE,
                OPERATION_TOOL,
                PAGE_PARAMETER,
                PAGE_TOKEN,
                PAGINATION,
                POLLED_JOB,
                SCHEMA_RESOURCE,
                SETTABLE,
                TOOL,
                TOOL_DESCRIPTOR,
                TOOL_REGISTRY,
                WIRE_VALUE,
                API_DESCRIPTION,
                API_REQUEST,
                CONTENT_STYLE,
                UPLOAD,
                PARAMETER_STYLE,
                SECURITY,
                SECURITY_SCHEME,
                SERVER,
                REQUEST_PART,
                REQUEST_PREVIEW,
                JSON_NODE,
                OBJECT_NODE);
    }
}
