package dev.mcptools.runtime.upstream;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an API answered: a status, headers and the whole body. */
public final class ApiAnswer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final RequestedUri uri;
    private final Optional<String> remark;
    private final Clock clock;

    ApiAnswer(int status, Headers headers, byte[] body, RequestedUri uri, Clock clock) {
        this(status, headers, body, uri, Optional.empty(), clock);
    }

    private ApiAnswer(
            int status, Headers headers, byte[] body, RequestedUri uri, Optional<String> remark, Clock clock) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.uri = uri;
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

    /** {@return where a link in this answer leads, an absolute or relative URI} */
    public LinkTarget link(String reference) {
        return uri.link(reference);
    }

    /** {@return where its {@code Link} headers say that the next page is (RFC 8288); empty if there is none} */
    public Optional<LinkTarget> nextLink() {
        List<String> values = headers.contains(HeaderNames.LINK)
                ? headers.get(HeaderNames.LINK).allValues()
                : List.of();
        return switch (new LinkHeader(String.join(", ", values)).next()) {
            case LinkHeader.Found.Next next -> Optional.of(link(next.reference()));
            case LinkHeader.Found.NoNext none -> Optional.empty();
            case LinkHeader.Found.Malformed malformed -> Optional.of(new LinkTarget.Unreadable());
        };
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
        return new ApiAnswer(status, otherHeaders, other, uri, remark, clock);
    }

    /** {@return the same answer, to which the client has something to say} */
    ApiAnswer withRemark(String sentence) {
        return new ApiAnswer(status, headers, body, uri, Optional.of(sentence), clock);
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
