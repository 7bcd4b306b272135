package dev.mcptools.octapipe.guard;

import dev.mcptools.runtime.transport.Admission;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Map;

/**
 * Turns those away for a while who come with one wrong address or API token after the other.
 *
 * <p>Right ones are let in whatever came before from there: they are 256 random bits, which nobody finds by trying, so to
 * refuse them would help nobody but those who want to keep others out.
 */
public final class WrongTokens {
    private static final int UNAUTHORIZED = 401;

    private final Guesses guesses;

    public WrongTokens(Guesses guesses) {
        this.guesses = guesses;
    }

    /** {@return what becomes of a request on which this was decided} */
    public Admission count(Admission admission, ServerRequest request) {
        if (!isWrong(admission, request)) {
            return admission;
        }
        Duration wait = guesses.count(request);
        return wait.isZero() ? admission : tooMany(wait);
    }

    // Who shows no API token has not tried one: that is how a client finds out that it needs one.
    private static boolean isWrong(Admission admission, ServerRequest request) {
        return switch (admission) {
            case Admission.Admitted ignored -> false;
            case Admission.Unknown ignored -> true;
            case Admission.Refused refused ->
                refused.status() == UNAUTHORIZED && request.headers().contains(HeaderNames.AUTHORIZATION);
        };
    }

    private static Admission.Refused tooMany(Duration wait) {
        String seconds = Guesses.seconds(wait);
        return new Admission.Refused(
                429,
                "Too many requests from your network had a wrong address or API token. Try again in " + seconds
                        + " seconds.",
                Map.of("Retry-After", seconds));
    }
}
