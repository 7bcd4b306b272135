package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ParameterRejectedException.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final String method;
    private final PathTemplate template;
    private final Optional<String> expandedPath;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;
    private final Optional<RequestBody> givenBody;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private Optional<JsonNode> wholeBody = Optional.empty();
    private Optional<String> mediaType = Optional.empty();
    private boolean bodyRequired;
    private final List<Rejection> rejections = new ArrayList<>();

    ApiRequestBuilder(String method, String template) {
        this(method, new PathTemplate(template), Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());
        if (!HeaderRules.isToken(method)) {
            throw new IllegalArgumentException("'" + method + "' is no HTTP method.");
        }
    }

    /** Goes on from a request that is already built. */
    ApiRequestBuilder(
            String method,
            PathTemplate template,
            Optional<String> expandedPath,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> cookies,
            Optional<RequestBody> body) {
        this.method = method;
        this.template = template;
        this.expandedPath = expandedPath;
        this.query = new LinkedHashMap<>(query);
        this.headers = new LinkedHashMap<>(headers);
        this.cookies = new LinkedHashMap<>(cookies);
        this.givenBody = body;
    }

    /** Fills {@code {name}} in the path; the value is refused if it could change which path that is. */
    public ApiRequestBuilder path(String name, Object value) {
        return path(name, value, ParameterStyle.SIMPLE);
    }

    /** Fills {@code {name}} in the path with a value in this style. */
    public ApiRequestBuilder path(String name, Object value, ParameterStyle style) {
        UnaryOperator<String> encoding = text -> {
            PathTemplate.problem(text).ifPresent(problem -> reject(name, problem));
            return PercentEncoding.encode(text);
        };
        Optional<JsonNode> form = WireForm.of(value);
        if (form.isEmpty() || (form.get().isContainerNode() && form.get().isEmpty())) {
            reject(name, "must be given: it is part of the path");
        }
        path.put(
                name,
                form.map(node -> written(name, node, new ParameterWriter(name, style, encoding)::single))
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
        put(query, name, value, node -> String.join("&", new ParameterWriter(name, style, encoding).pairs(node)));
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
        put(headers, name, value, node -> {
            String text = new ParameterWriter(name, style, UnaryOperator.identity()).single(node);
            HeaderRules.problem(text).ifPresent(problem -> reject(name, problem));
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
                cookies,
                name,
                value,
                node -> String.join("; ", new ParameterWriter(name, style, PercentEncoding::encode).pairs(node)));
        return this;
    }

    /** Adds a member to the JSON object that is the body. */
    public ApiRequestBuilder body(String member, Object value) {
        WireForm.of(value).ifPresent(node -> members.set(member, node));
        return this;
    }

    /** Gives the whole body. */
    public ApiRequestBuilder body(Object value) {
        wholeBody = WireForm.of(value);
        return this;
    }

    /** Sends the body as this media type, which is JSON; {@code application/json} if not said. */
    public ApiRequestBuilder mediaType(String jsonMediaType) {
        mediaType = Optional.of(jsonMediaType);
        return this;
    }

    /** Sends {@code {}} if there is no other body: the operation requires one. */
    public ApiRequestBuilder bodyRequired() {
        bodyRequired = true;
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
                template.text(),
                expandedPath.orElseGet(() -> template.expand(path)),
                Collections.unmodifiableMap(query),
                Collections.unmodifiableMap(headers),
                Collections.unmodifiableMap(cookies),
                requestBody());
    }

    ApiRequestBuilder withoutQuery(String name) {
        query.remove(name);
        return this;
    }

    private Optional<RequestBody> requestBody() {
        String type = mediaType.or(() -> givenBody.map(RequestBody::mediaType)).orElse(RequestBody.JSON);
        if (wholeBody.isPresent()) {
            return wholeBody.map(tree -> RequestBody.json(type, tree));
        }
        if (members.isEmpty()) {
            return bodyRequired ? Optional.of(RequestBody.json(type, members)) : givenBody;
        }
        return Optional.of(RequestBody.json(
                type, givenBody.map(RequestBody::tree).map(this::merged).orElse(members)));
    }

    private JsonNode merged(JsonNode given) {
        if (given instanceof ObjectNode object) {
            return object.setAll(members);
        }
        throw new IllegalStateException("The body of " + method + " " + template.text() + " is no JSON object.");
    }

    private void put(Map<String, String> target, String name, Object value, Function<JsonNode, String> writing) {
        WireForm.of(value).ifPresent(node -> target.put(name, written(name, node, writing)));
    }

    private String written(String name, JsonNode value, Function<JsonNode, String> writing) {
        try {
            return writing.apply(value);
        } catch (PercentEncoding.UnencodableTextException e) {
            reject(name, "must be valid Unicode: it has half of a surrogate pair");
            return "-";
        }
    }

    private void reject(String name, String problem) {
        Rejection rejection = new Rejection(name, problem);
        if (!rejections.contains(rejection)) {
            rejections.add(rejection);
        }
    }
}
