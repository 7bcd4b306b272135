package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ParameterRejectedException.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts together an {@link ApiRequest}.
 *
 * <p>Values are those of {@link WireForm#of}. One that is left out (an empty {@link Optional}) leaves its parameter out;
 * null is sent as null in JSON and as an empty text elsewhere. Numbers keep their digits, as {@link ParameterWriter}
 * says.
 */
public final class ApiRequestBuilder {
    private static final String ACCEPT = "Accept";

    private final String method;
    private Optional<String> server;
    private Optional<Security> security;
    private final PathTemplate template;
    private final Optional<String> expandedPath;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;
    private final BodyBuilder body;
    private final List<Rejection> rejections = new ArrayList<>();

    ApiRequestBuilder(String method, String template) {
        this(
                method,
                Optional.empty(),
                Optional.empty(),
                new PathTemplate(template),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
        // RFC 9110, section 9.1: methods differ in case, but Helidon's client sends capital letters only.
        if (!HeaderRules.isToken(method) || !method.equals(method.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + method + "' is no HTTP method in capital letters.");
        }
    }

    /** Goes on from a request that is already built. */
    ApiRequestBuilder(
            String method,
            Optional<String> server,
            Optional<Security> security,
            PathTemplate template,
            Optional<String> expandedPath,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> cookies,
            Optional<RequestBody> body) {
        this.method = method;
        this.server = server;
        this.security = security;
        this.template = template;
        this.expandedPath = expandedPath;
        this.query = new LinkedHashMap<>(query);
        this.headers = new LinkedHashMap<>(headers);
        this.cookies = new LinkedHashMap<>(cookies);
        this.body = new BodyBuilder(body, (name, problem) -> reject(RequestPart.BODY, name, problem));
    }

    /** Sends it to this server of the API's description instead of the default one. */
    public ApiRequestBuilder server(String name) {
        server = Optional.of(name);
        return this;
    }

    /** Sends it with these credentials instead of those that the API asks for by default. */
    public ApiRequestBuilder security(Security value) {
        security = Optional.of(value);
        return this;
    }

    /** Fills {@code {name}} in the path; the value is refused if it could change which path that is. */
    public ApiRequestBuilder path(String name, Object value) {
        return path(name, value, ParameterStyle.SIMPLE);
    }

    /** Fills {@code {name}} in the path with a value in this style. */
    public ApiRequestBuilder path(String name, Object value, ParameterStyle style) {
        UnaryOperator<String> encoding = text -> {
            PathTemplate.problem(text).ifPresent(problem -> reject(RequestPart.PATH, name, problem));
            return PercentEncoding.encode(text);
        };
        Optional<JsonNode> form = WireForm.of(value);
        if (form.isEmpty() || (form.get().isContainerNode() && form.get().isEmpty())) {
            reject(RequestPart.PATH, name, "must be given: it is part of the path");
        }
        path.put(
                name,
                form.map(node -> written(
                                RequestPart.PATH, name, node, new ParameterWriter(name, style, encoding)::single))
                        .orElse("-"));
        return this;
    }

    /** Adds a query parameter, {@code form} exploded. */
    public ApiRequestBuilder query(String name, Object value) {
        return query(name, value, ParameterStyle.FORM);
    }

    /** Adds a query parameter in this style. */
    public ApiRequestBuilder query(String name, Object value, ParameterStyle style) {
        UnaryOperator<String> encoding =
                style.allowReserved() ? PercentEncoding::encodeExceptReserved : PercentEncoding::encode;
        put(RequestPart.QUERY, query, name, value, node -> {
            Delimiters.inQuery(style)
                    .flatMap(each -> each.problem(node))
                    .ifPresent(problem -> reject(RequestPart.QUERY, name, problem));
            return String.join("&", new ParameterWriter(name, style, encoding).pairs(node));
        });
        return this;
    }

    /** Adds a header. */
    public ApiRequestBuilder header(String name, Object value) {
        return header(name, value, ParameterStyle.SIMPLE);
    }

    /** Adds a header in this style; values are not encoded, so what no header can carry is refused. */
    public ApiRequestBuilder header(String name, Object value, ParameterStyle style) {
        HeaderRules.checkName(name);
        headers.keySet().removeIf(name::equalsIgnoreCase);
        UnaryOperator<String> encoding =
                style.style() == ParameterStyle.Style.JSON ? HeaderRules::jsonInAscii : UnaryOperator.identity();
        // RFC 6570, section 2.3: a list without members is undefined, and so it is left out.
        Optional<JsonNode> form = WireForm.of(value)
                .filter(node ->
                        !node.isContainerNode() || !node.isEmpty() || style.style() == ParameterStyle.Style.JSON);
        put(RequestPart.HEADER, headers, name, form, node -> {
            String text = new ParameterWriter(name, style, encoding).single(node);
            Delimiters.inHeader(style)
                    .flatMap(each -> each.problem(node))
                    .ifPresent(problem -> reject(RequestPart.HEADER, name, problem));
            HeaderRules.problem(text).ifPresent(problem -> reject(RequestPart.HEADER, name, problem));
            return text;
        });
        return this;
    }

    /** Adds a cookie, {@code form} exploded. */
    public ApiRequestBuilder cookie(String name, Object value) {
        return cookie(name, value, ParameterStyle.FORM);
    }

    /** Adds a cookie in this style; each pair of an exploded one is a cookie of its own. */
    public ApiRequestBuilder cookie(String name, Object value, ParameterStyle style) {
        put(
                RequestPart.COOKIE,
                cookies,
                name,
                value,
                node -> String.join("; ", new ParameterWriter(name, style, PercentEncoding::encode).pairs(node)));
        return this;
    }

    /** Adds a member to the JSON object that is the body. */
    public ApiRequestBuilder body(String member, Object value) {
        WireForm.of(value).ifPresent(node -> body.json(member, node));
        return this;
    }

    /** Gives the whole body, which is JSON. */
    public ApiRequestBuilder body(Object value) {
        WireForm.of(value).ifPresent(body::json);
        return this;
    }

    /** Adds a field to the form: an array as a field for each item, an object as JSON; in the style of one it replaces. */
    public ApiRequestBuilder form(String name, Object value) {
        WireForm.of(value).ifPresent(node -> body.field(name, node, body.styleOf(name)));
        return this;
    }

    /** Adds a field in this style to the form that is the body. */
    public ApiRequestBuilder form(String name, Object value, ParameterStyle style) {
        WireForm.of(value).ifPresent(node -> body.field(name, node, Optional.of(style)));
        return this;
    }

    /** Adds each member of an object as a field of the form that is the body. */
    public ApiRequestBuilder form(Object value) {
        WireForm.of(value)
                .ifPresent(node -> node.properties().forEach(member -> form(member.getKey(), member.getValue())));
        return this;
    }

    /**
     * Adds a part to the multipart body: text as text, an object as JSON, of a list each item as a part.
     *
     * <p>A part that takes the place of another one is written in its style.
     *
     * @param value an {@link Upload}, any other value, or a list of these
     */
    public ApiRequestBuilder part(String name, Object value) {
        return part(name, value, body.styleOfPart(name));
    }

    /** Adds a part to the multipart body, or one for each item of a list, sent in this style. */
    public ApiRequestBuilder part(String name, Object value, ContentStyle style) {
        body.part(name, value, style);
        return this;
    }

    /** Adds the parts that a value makes in this style; nothing is percent-encoded. */
    public ApiRequestBuilder part(String name, Object value, ParameterStyle style) {
        WireForm.of(value).ifPresent(node -> body.part(name, node, style));
        return this;
    }

    /** Adds each member of an object as a part of the multipart body. */
    public ApiRequestBuilder parts(Object value) {
        WireForm.of(value)
                .ifPresent(node -> node.properties().forEach(member -> part(member.getKey(), member.getValue())));
        return this;
    }

    /** Gives the whole body, which is text: {@code text/plain}. UTF-8, unless the media type names another encoding. */
    public ApiRequestBuilder text(Object value, String type) {
        WireForm.of(value).ifPresent(node -> body.text(node, type));
        return this;
    }

    /** Gives the whole body, which is a file: an {@link Upload}, or an {@link Optional} of one. */
    public ApiRequestBuilder file(Object value, ContentStyle style) {
        body.file(value, style);
        return this;
    }

    /** Sends the body as this media type; {@code application/json} if not said, or what the kind of body implies. */
    public ApiRequestBuilder mediaType(String type) {
        body.mediaType(type);
        return this;
    }

    /** Sends an empty body of its media type, for JSON {@code {}}, if nothing else is given: the operation requires one. */
    public ApiRequestBuilder bodyRequired() {
        body.required();
        return this;
    }

    /** Asks for an answer of one of these media types, the first before the others; JSON if not said. */
    public ApiRequestBuilder accept(String... types) {
        headers.put(ACCEPT, AcceptHeader.of(List.of(types)));
        return this;
    }

    /**
     * {@return the request}
     *
     * @throws ParameterRejectedException naming each value that must not be sent
     * @throws IllegalStateException if a path parameter was not given
     */
    public ApiRequest build() {
        if (!rejections.isEmpty()) {
            throw new ParameterRejectedException(rejections);
        }
        return new ApiRequest(
                method,
                server,
                security,
                template.text(),
                expandedPath.orElseGet(() -> template.expand(path)),
                Collections.unmodifiableMap(query),
                Collections.unmodifiableMap(headers),
                Collections.unmodifiableMap(cookies),
                body.build());
    }

    ApiRequestBuilder withoutQuery(String name) {
        query.remove(name);
        return this;
    }

    ApiRequestBuilder withoutMember(String name) {
        body.without(name);
        return this;
    }

    ApiRequestBuilder content(RequestBody content) {
        body.plain(content);
        return this;
    }

    private void put(
            RequestPart part,
            Map<String, String> target,
            String name,
            Object value,
            Function<JsonNode, String> writing) {
        WireForm.of(value).ifPresent(node -> target.put(name, written(part, name, node, writing)));
    }

    private String written(RequestPart part, String name, JsonNode value, Function<JsonNode, String> writing) {
        try {
            return writing.apply(value);
        } catch (PercentEncoding.UnencodableTextException e) {
            reject(part, name, "must be valid Unicode: it has half of a surrogate pair");
            return "-";
        }
    }

    private void reject(RequestPart part, String name, String problem) {
        Rejection rejection = new Rejection(part, name, problem);
        if (!rejections.contains(rejection)) {
            rejections.add(rejection);
        }
    }
}
