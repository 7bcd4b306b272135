package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.RequestBody.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the media types of a {@code content} object are. */
final class MediaTypes {
    private static final String TOKEN = "[a-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern NAME = Pattern.compile(TOKEN + "/" + TOKEN);

    /** Media types that are characters although they are not below {@code text/}. */
    private static final Set<String> TEXTS = Set.of(
            "application/xml",
            "application/yaml",
            "application/x-yaml",
            "application/toml",
            "application/jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/x-ndjson",
            "application/ndjson",
            "application/json-seq",
            "application/graphql",
            "application/javascript",
            "application/ecmascript",
            "application/sql",
            "application/sparql-query",
            "application/sparql-update",
            "application/x-sh",
            "application/x-pem-file",
            "application/pem-certificate-chain");

    private MediaTypes() {}

    /** The JSON entry: {@code application/json} itself before its relatives, and those in the order of the document. */
    static Optional<Map.Entry<String, JsonNode>> json(JsonNode content) {
        Optional<Map.Entry<String, JsonNode>> relative = Optional.empty();
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            String name = essence(entry.getKey());
            if (name.equals("application/json")) {
                return Optional.of(entry);
            }
            if (relative.isEmpty() && (isJson(name) || name.equals("*/*"))) {
                relative = Optional.of(entry);
            }
        }
        return relative;
    }

    /** What is asked for: a range stands for plain JSON. */
    static String sent(String json) {
        return json.contains("*") ? "application/json" : json.strip();
    }

    /** Type and subtype in lower case, without parameters. */
    static String essence(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is a media type, or a range of them, at all. */
    static boolean isOne(String essence) {
        return NAME.matcher(essence).matches();
    }

    static boolean isJson(String essence) {
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    static boolean isXml(String essence) {
        return essence.equals("application/xml") || essence.equals("text/xml") || essence.endsWith("+xml");
    }

    /** What kind of body a media type makes. */
    static Kind kind(String essence) {
        if (isJson(essence)) {
            return Kind.JSON;
        }
        if (essence.equals("application/x-www-form-urlencoded")) {
            return Kind.FORM;
        }
        if (essence.startsWith("multipart/")) {
            return Kind.MULTIPART;
        }
        boolean text = essence.startsWith("text/")
                || isXml(essence)
                || essence.endsWith("+yaml")
                || essence.endsWith("+json-seq")
                || TEXTS.contains(essence);
        return text ? Kind.TEXT : Kind.FILE;
    }

    /** The media type of a kind that comes before its relatives. */
    static String plainest(Kind kind) {
        return switch (kind) {
            case JSON -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
            case MULTIPART -> "multipart/form-data";
            case TEXT -> "text/plain";
            case FILE -> "application/octet-stream";
        };
    }
}
