package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import io.helidon.common.buffers.DataReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a sentence what went wrong on the network. */
final class NetworkFailure {
    private NetworkFailure() {}

    /** {@return {@code e}, which sending a request or reading its answer has thrown, as a sentence} */
    static NoAnswerException explained(Exception e, BaseUri base) {
        if (e instanceof NoAnswerException known) {
            return known;
        }
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .flatMap(cause -> sentence(cause, base).stream())
                .findFirst()
                .map(known -> new NoAnswerException(known.reason(), known.getMessage(), e))
                // What else an HTTP client throws: status lines, headers and chunks that are none.
                .orElseGet(() -> new NoAnswerException(
                        Reason.BROKEN, base.host() + " answered with something that is not HTTP.", e));
    }

    /** {@return the failure of an answer that ends too early} */
    static NoAnswerException truncated(BaseUri base) {
        return new NoAnswerException(
                Reason.BROKEN,
                base.host() + " closed the connection before its answer was complete. "
                        + "Whether it has carried out the request is not known.");
    }

    private static Optional<NoAnswerException> sentence(Throwable e, BaseUri base) {
        return Optional.ofNullable(
                switch (e) {
                    case UnknownHostException unknown ->
                        unreachable("There is no host " + base.uri().getHost() + ".");
                    case NoRouteToHostException unrouted -> unreachable("There is no way to " + base.host() + ".");
                    case ConnectException refused -> unreachable(base.host() + " does not accept connections.");
                    case SSLException untrusted ->
                        unreachable("No secure connection to " + base.host()
                                + ": its certificate is not valid or not trusted, or it does not speak TLS.");
                    case SocketTimeoutException silent ->
                        new NoAnswerException(Reason.TIMEOUT, base.host() + " did not answer in time.");
                    case DataReader.InsufficientDataAvailableException cut -> truncated(base);
                    case IOException broken -> truncated(base);
                    default -> null;
                });
    }

    private static NoAnswerException unreachable(String sentence) {
        return new NoAnswerException(Reason.UNREACHABLE, sentence);
    }
}
