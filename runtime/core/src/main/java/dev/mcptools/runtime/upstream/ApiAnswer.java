package dev.mcptools.runtime.upstream;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** What an API answered: a status, headers and the whole body. */
public final class ApiAnswer {
    /** What is shorter is no secret, but is found everywhere. */
    private static final int SHORTEST_SECRET = 8;

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Clock clock;

    ApiAnswer(int status, Headers headers, byte[] body, Clock clock) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.clock = clock;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return whether the status is one of success (RFC 9110, section 15.3)} */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** {@return the header's value, the first where there are several} */
    public Optional<String> header(HeaderName name) {
        return headers.find(name).map(Header::get);
    }

    /** {@return the body, empty if there is none; not to be changed} */
    public byte[] body() {
        return body;
    }

    /** {@return the same answer, in whose body this value of an Authorization header is not quoted} */
    ApiAnswer without(String authorization) {
        String secret = authorization.substring(authorization.indexOf(' ') + 1);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return secret.length() < SHORTEST_SECRET || !text.contains(secret)
                ? this
                : new ApiAnswer(
                        status, headers, text.replace(secret, "[secret]").getBytes(StandardCharsets.ISO_8859_1), clock);
    }

    /** {@return the API's rate limit, if it tells of one} */
    public Optional<RateLimit> rateLimit() {
        return new RateLimitHeaders(headers, clock).rateLimit();
    }

    /** {@return how many seconds to wait before the next try, if the API tells} */
    public OptionalLong retryAfterSeconds() {
        return new RateLimitHeaders(headers, clock).retryAfterSeconds();
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
