package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.SecurityScheme;
import dev.mcptools.generator.model.SecurityScheme.ApiKey;
import dev.mcptools.generator.model.SecurityScheme.Basic;
import dev.mcptools.generator.model.SecurityScheme.Bearer;
import dev.mcptools.generator.model.SecurityScheme.NotServed;
import dev.mcptools.generator.model.SecurityScheme.OAuth2;
import dev.mcptools.generator.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The security schemes of a document, by the names that their credentials are configured under. */
final class SecuritySchemes {
    private static final String INVALID_RULE = "invalid-security-scheme";
    private static final String UNSUPPORTED_RULE = "unsupported-security-scheme";
    /** RFC 9110, section 5.1, without the headers that frame a message or route it. */
    private static final String HEADER_NAME = "(?i)(?!(?:host|connection|content-length|content-type|expect|te|trailer"
            + "|transfer-encoding|upgrade)$)[-!#$%&'*+.^_`|~0-9A-Z]+";

    /** What somebody calls a scheme, in a sentence of the server. */
    private static final int LONGEST = 100;

    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final Map<String, SecurityScheme> byName = new LinkedHashMap<>();
    private final ConfiguredNames names;

    private SecuritySchemes(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        JsonNode declared = document.root().path("components").path("securitySchemes");
        names = ConfiguredNames.of(
                declared.properties().stream().map(Map.Entry::getKey).toList());
        for (Map.Entry<String, JsonNode> scheme : declared.properties()) {
            String name = configuredName(scheme.getKey());
            if (!name.equals(scheme.getKey())) {
                diagnostics.note(
                        "security-scheme-renamed",
                        document.at(declared, scheme.getKey()),
                        "Credentials for the security scheme `" + scheme.getKey() + "` are configured under `" + name
                                + "`.");
            }
            byName.put(name, resolved(declared, scheme.getKey()));
        }
    }

    /** {@return the security schemes of a document} */
    static SecuritySchemes read(ApiDocument document, Diagnostics diagnostics) {
        return new SecuritySchemes(document, diagnostics);
    }

    /** {@return all of them, in the order of the document} */
    Map<String, SecurityScheme> all() {
        return byName;
    }

    /** {@return whether the document declares this scheme} */
    boolean has(String declared) {
        return byName.containsKey(configuredName(declared));
    }

    /** {@return the name that credentials for a scheme are configured under} */
    String configuredName(String declared) {
        return names.of(declared);
    }

    /** {@return the scheme whose key a parameter is, by its configured name} */
    Optional<String> keyIn(String in, String name) {
        return byName.entrySet().stream()
                .filter(scheme -> scheme.getValue() instanceof ApiKey && isIn((ApiKey) scheme.getValue(), in, name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isIn(ApiKey key, String in, String name) {
        return key.location().name().equalsIgnoreCase(in)
                && (key.location() == Location.HEADER
                        ? key.name().equalsIgnoreCase(name)
                        : key.name().equals(name));
    }

    private SecurityScheme resolved(JsonNode declared, String name) {
        SourceLocation at = document.at(declared, name);
        try {
            return document.resolve(declared.path(name)) instanceof ObjectNode scheme
                    ? scheme(scheme, at)
                    : notServed(INVALID_RULE, at, "a scheme that is no object");
        } catch (DocumentFault fault) {
            diagnostics.leftOut(fault.diagnostic(), fault.endsTheRun());
            return new NotServed("a scheme that cannot be read");
        }
    }

    private SecurityScheme scheme(ObjectNode scheme, SourceLocation at) {
        String type = scheme.path("type").asText("");
        return switch (type) {
            case "apiKey" -> apiKey(scheme, at);
            case "http" -> http(scheme.path("scheme").asText("").toLowerCase(Locale.ROOT), at);
            case "oauth2" -> oauth2(scheme);
            case "openIdConnect" -> new OAuth2(Optional.empty(), Optional.empty(), List.of());
            case "mutualTLS" -> notServed(UNSUPPORTED_RULE, at, "mutual TLS");
            default -> notServed(INVALID_RULE, at, "a scheme of the unknown type \"" + type + "\"");
        };
    }

    private SecurityScheme apiKey(ObjectNode scheme, SourceLocation at) {
        String name = scheme.path("name").asText("");
        String in = scheme.path("in").asText("");
        boolean token = name.matches(HEADER_NAME);
        return switch (in) {
            case "header" ->
                token ? new ApiKey(Location.HEADER, name) : notServed(INVALID_RULE, at, "a header of no name");
            case "cookie" ->
                token ? new ApiKey(Location.COOKIE, name) : notServed(INVALID_RULE, at, "a cookie of no name");
            case "query" ->
                name.isEmpty()
                        ? notServed(INVALID_RULE, at, "a parameter of no name")
                        : new ApiKey(Location.QUERY, name);
            default -> notServed(INVALID_RULE, at, "a key in \"" + in + "\"");
        };
    }

    private SecurityScheme http(String scheme, SourceLocation at) {
        return switch (scheme) {
            case "basic" -> new Basic();
            case "bearer" -> new Bearer();
            default -> notServed(scheme.isEmpty() ? INVALID_RULE : UNSUPPORTED_RULE, at, ("HTTP " + scheme).strip());
        };
    }

    private static SecurityScheme oauth2(ObjectNode scheme) {
        JsonNode flows = scheme.path("flows");
        Optional<String> tokenUrl = url(flows.path("clientCredentials"), "tokenUrl");
        Optional<String> refreshUrl = Stream.of(
                        "authorizationCode", "deviceAuthorization", "password", "clientCredentials")
                .map(flows::path)
                .flatMap(flow -> Stream.of(url(flow, "refreshUrl"), url(flow, "tokenUrl")))
                .flatMap(Optional::stream)
                .findFirst();
        return new OAuth2(tokenUrl, refreshUrl, List.of());
    }

    private static Optional<String> url(JsonNode flow, String member) {
        return Optional.of(flow.path(member).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private SecurityScheme notServed(String rule, SourceLocation at, String what) {
        diagnostics.warning(
                rule,
                at,
                "There are no credentials for " + what + ": calls that need it go without.",
                "Use an API key, HTTP basic or bearer, OAuth 2.0 or OpenID Connect.");
        return new NotServed(VisibleText.of(what, LONGEST));
    }
}
