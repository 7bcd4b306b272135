package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to an API, relative to its base URI and complete but for credentials.
 *
 * <p>An immutable value: the {@code with} methods make a new one, which is how an extension changes a request.
 */
public final class ApiRequest {
    // RFC 3986, section 3.4, and what java.net.URI allows beside.
    private static final Pattern ENCODED =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%[0-9A-Fa-f]{2})*+");

    private final String method;
    private final Optional<String> server;
    private final Optional<Security> security;
    private final String template;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;
    private final Optional<RequestBody> body;

    ApiRequest(
            String method,
            Optional<String> server,
            Optional<Security> security,
            String template,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> cookies,
            Optional<RequestBody> body) {
        this.method = method;
        this.server = server;
        this.security = security;
        this.template = template;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    /** {@return a builder for a GET of this path, {@code /pipelines/{pipeline_uuid}}} */
    public static ApiRequestBuilder get(String template) {
        return method("GET", template);
    }

    /** {@return a GET of a link: of this path and query, both encoded} */
    static ApiRequest linked(String path, @Nullable String query) {
        return new ApiRequest(
                "GET",
                Optional.empty(),
                Optional.empty(),
                "/{link}",
                path,
                query == null ? Map.of() : Map.of("", query),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    /** {@return a builder for a HEAD of this path} */
    public static ApiRequestBuilder head(String template) {
        return method("HEAD", template);
    }

    /** {@return a builder for a POST to this path} */
    public static ApiRequestBuilder post(String template) {
        return method("POST", template);
    }

    /** {@return a builder for a PUT to this path} */
    public static ApiRequestBuilder put(String template) {
        return method("PUT", template);
    }

    /** {@return a builder for a PATCH of this path} */
    public static ApiRequestBuilder patch(String template) {
        return method("PATCH", template);
    }

    /** {@return a builder for a DELETE of this path} */
    public static ApiRequestBuilder delete(String template) {
        return method("DELETE", template);
    }

    /**
     * {@return a builder for a request with this method}
     *
     * @throws IllegalArgumentException if method or template could not stand in a request
     */
    public static ApiRequestBuilder method(String method, String template) {
        return new ApiRequestBuilder(method, template);
    }

    /** {@return the HTTP method, {@code GET}} */
    public String method() {
        return method;
    }

    /** {@return the name of the server it goes to; empty for the API's default server} */
    public Optional<String> server() {
        return server;
    }

    /** {@return which credentials it needs; empty for those that the API asks for by default} */
    public Optional<Security> security() {
        return security;
    }

    /** {@return the path with the names of its parameters, {@code /pipelines/{pipeline_uuid}}} */
    public String template() {
        return template;
    }

    /** {@return path and query as they are sent, encoded} */
    public String target() {
        StringBuilder target = new StringBuilder(path);
        char separator = '?';
        for (String pairs : query.values()) {
            if (!pairs.isEmpty()) {
                target.append(separator).append(pairs);
                separator = '&';
            }
        }
        return target.toString();
    }

    /** {@return what is sent for a query parameter, encoded: {@code limit=15}; empty if it is left out} */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(pairs -> !pairs.isEmpty());
    }

    /** {@return the headers that parameters set, cookies among them} */
    public Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        cookies.values().stream()
                .filter(pairs -> !pairs.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .ifPresent(cookie -> all.put("Cookie", cookie));
        return all;
    }

    /** {@return a tree of the body, a new one at each call; empty if there is none, or if it is not JSON} */
    public Optional<JsonNode> body() {
        return body.flatMap(RequestBody::tree);
    }

    /** {@return what the body is, as the header Content-Type says it; empty if there is no body} */
    public Optional<String> contentType() {
        return body.map(RequestBody::contentType);
    }

    /** {@return a copy of the body as it is sent, of whichever media type: what a signature is made over} */
    public Optional<byte[]> bodyBytes() {
        return body.map(content -> content.bytes().clone());
    }

    /** {@return the same request with this query parameter, which replaces one of the same name} */
    public ApiRequest withQuery(String name, Object value) {
        return toBuilder().query(name, value).build();
    }

    /** {@return the same request with this query parameter in this style} */
    public ApiRequest withQuery(String name, Object value, ParameterStyle style) {
        return toBuilder().query(name, value, style).build();
    }

    /** {@return the same request without this query parameter} */
    public ApiRequest withoutQuery(String name) {
        return toBuilder().withoutQuery(name).build();
    }

    /**
     * {@return the same request with exactly this query in place of all its query parameters}
     *
     * @param query encoded, without the question mark: {@code page=2&limit=15}
     * @throws IllegalArgumentException if it is not encoded
     */
    public ApiRequest withRawQuery(String query) {
        if (!ENCODED.matcher(query).matches()) {
            throw new IllegalArgumentException("A query that is sent as it is has to be encoded.");
        }
        return new ApiRequest(method, server, security, template, path, Map.of("", query), headers, cookies, body);
    }

    /** {@return the same request with this header, which replaces one of the same name} */
    public ApiRequest withHeader(String name, Object value) {
        return toBuilder().header(name, value).build();
    }

    /** {@return the same request with this cookie, which replaces one of the same name} */
    public ApiRequest withCookie(String name, Object value) {
        return toBuilder().cookie(name, value).build();
    }

    /** {@return the same request, which needs these credentials} */
    public ApiRequest withSecurity(Security value) {
        return toBuilder().security(value).build();
    }

    /** {@return the same request with this JSON as its body} */
    public ApiRequest withBody(JsonNode tree) {
        return toBuilder().body(tree).build();
    }

    /**
     * {@return the same request with this body}
     *
     * @param contentType the value of the header Content-Type
     * @throws IllegalArgumentException if it is no media type
     */
    public ApiRequest withBody(byte[] content, String contentType) {
        if (!MediaType.isOne(contentType)) {
            throw new IllegalArgumentException("'" + contentType + "' is no media type.");
        }
        return toBuilder().content(new PlainBody(contentType, content.clone())).build();
    }

    /**
     * {@return the same request with this member of its JSON object, field of its form or part of its multipart body,
     * which replaces those of the same name and is written like them}
     *
     * @param value for a part, also an {@link Upload}
     * @throws IllegalStateException if the body is of another kind
     */
    public ApiRequest withBodyMember(String name, Object value) {
        ApiRequestBuilder builder = toBuilder();
        return switch (body.orElse(RequestBody.empty(MediaType.JSON))) {
            case JsonBody json -> builder.body(name, value).build();
            case FormBody form -> builder.form(name, value).build();
            case MultipartBody multipart -> builder.part(name, value).build();
            case PlainBody plain ->
                throw new IllegalStateException("The body of " + method + " " + template + " has no members.");
        };
    }

    /** {@return the same request without this member of its JSON object, field of its form or part of its multipart body} */
    public ApiRequest withoutBodyMember(String name) {
        return body().filter(ObjectNode.class::isInstance)
                .map(tree -> withBody(((ObjectNode) tree).without(name)))
                .orElseGet(() -> toBuilder().withoutMember(name).build());
    }

    /** {@return the body as it is sent} */
    Optional<RequestBody> requestBody() {
        return body;
    }

    private ApiRequestBuilder toBuilder() {
        return new ApiRequestBuilder(
                method, server, security, new PathTemplate(template), Optional.of(path), query, headers, cookies, body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiRequest that
                && method.equals(that.method)
                && server.equals(that.server)
                && security.equals(that.security)
                && path.equals(that.path)
                && query.equals(that.query)
                && headers.equals(that.headers)
                && cookies.equals(that.cookies)
                && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, server, security, path, query, headers, cookies, body);
    }

    /** {@return method, template and the names of what is sent, without any value: a value may be a secret} */
    @Override
    public String toString() {
        return method + " " + template
                + (query.isEmpty() ? "" : " query " + query.keySet())
                + (headers.isEmpty() ? "" : " headers " + headers.keySet())
                + (cookies.isEmpty() ? "" : " cookies " + cookies.keySet())
                + body.map(content -> " body " + content).orElse("");
    }
}
