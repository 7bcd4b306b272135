package dev.mcptools.runtime.upstream;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.Headers;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** What an API answered: a status, headers and the whole body. */
public final class ApiAnswer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Optional<String> remark;
    private final Clock clock;

    ApiAnswer(int status, Headers headers, byte[] body, Clock clock) {
        this(status, headers, body, Optional.empty(), clock);
    }

    private ApiAnswer(int status, Headers headers, byte[] body, Optional<String> remark, Clock clock) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.remark = remark;
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

    /** {@return the headers} */
    Headers headers() {
        return headers;
    }

    /** {@return the same answer with other headers and another body} */
    ApiAnswer with(Headers otherHeaders, byte[] other) {
        return new ApiAnswer(status, otherHeaders, other, remark, clock);
    }

    /** {@return the same answer, to which the client has something to say} */
    ApiAnswer withRemark(String sentence) {
        return new ApiAnswer(status, headers, body, Optional.of(sentence), clock);
    }

    /** {@return what the client has to say to an answer that is no success: credentials that it had to go without} */
    public Optional<String> remark() {
        return remark;
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
