package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * A bearer token that is fetched by a login when it is first needed, and again when it is about to expire or the API no
 * longer accepts it.
 *
 * <p>However many calls need it at once, there is one login; all of them get its token or its failure. A failure is kept
 * for {@link #PAUSE}, so that a burst of calls does not become a burst of logins, which locks accounts; the next call
 * after that tries anew. The token is kept in memory only, and nothing prints it.
 */
public final class RenewableToken implements Credentials {
    /** How long a login is not tried again after it failed. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration MARGIN = Duration.ofSeconds(30);

    /**
     * What a login gives.
     *
     * @param value the token
     * @param lifetime how long it is good from now; empty if that is not known
     */
    record Token(String value, Optional<Duration> lifetime) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    /** A token as it is sent, until when. */
    private record Held(String authorization, Instant until) {}

    /** A login that failed. */
    private record Failed(CompletableFuture<String> login, Instant at) {}

    private final Supplier<Token> login;
    private final InstantSource clock;
    private Optional<Failed> failed = Optional.empty();
    private Optional<Held> current = Optional.empty();
    private Optional<CompletableFuture<String>> running = Optional.empty();

    /**
     * Fetches tokens with {@code login}.
     *
     * @param login returns a token, blocking as long as it needs; it runs in a virtual thread of its own, so a caller
     *     that gives up does not end it for the others
     */
    public RenewableToken(Supplier<String> login) {
        this(login, InstantSource.system());
    }

    /** Fetches tokens in the same way, and tells by {@code clock} when to try again after a failure. */
    public RenewableToken(Supplier<String> login, InstantSource clock) {
        this(clock, () -> new Token(login.get(), Optional.empty()));
    }

    /** Fetches tokens that expire; each is replaced a little before it does. */
    RenewableToken(InstantSource clock, Supplier<Token> login) {
        this.login = login;
        this.clock = clock;
    }

    /** {@return a token that this client fetches with this request} */
    public static RenewableToken of(ApiClient client, LoginRequest login) {
        return new RenewableToken(() -> login.token(client));
    }

    @Override
    public Optional<String> value() {
        return Optional.of(held().orElseGet(() -> await(joined(Optional.empty()))));
    }

    @Override
    public Optional<String> renewed(String rejected) {
        return Optional.of(await(joined(Optional.of(rejected))));
    }

    @Override
    public String toString() {
        return "a token that is fetched by login";
    }

    private synchronized Optional<String> held() {
        return current.filter(token -> clock.instant().isBefore(token.until())).map(Held::authorization);
    }

    /** The login in progress, or a new one, unless somebody has already fetched another token than the rejected one. */
    private synchronized CompletableFuture<String> joined(Optional<String> rejected) {
        if (running.isPresent()) {
            return running.get();
        }
        Optional<String> held = held();
        if (held.isPresent() && !held.equals(rejected)) {
            return CompletableFuture.completedFuture(held.get());
        }
        if (failed.isPresent() && clock.instant().isBefore(failed.get().at().plus(PAUSE))) {
            return failed.get().login();
        }
        CompletableFuture<String> started = new CompletableFuture<>();
        running = Optional.of(started);
        Thread.startVirtualThread(() -> logIn(started));
        return started;
    }

    private void logIn(CompletableFuture<String> started) {
        try {
            Token token = login.get();
            String authorization = BearerToken.authorization(token.value());
            finished(Optional.of(new Held(authorization, until(token))), Optional.empty());
            started.complete(authorization);
        } catch (RuntimeException | Error e) {
            finished(Optional.empty(), Optional.of(new Failed(started, clock.instant())));
            started.completeExceptionally(e);
        }
    }

    // A token must not expire on its way: 30 seconds before it does, or a tenth of its life if that is less, it is not
    // taken any more.
    private Instant until(Token token) {
        return token.lifetime()
                .map(life -> clock.instant().plus(life).minus(Collections.min(List.of(MARGIN, life.dividedBy(10)))))
                .orElse(Instant.MAX);
    }

    private synchronized void finished(Optional<Held> token, Optional<Failed> failure) {
        failed = failure;
        current = token;
        running = Optional.empty();
    }

    private static String await(CompletableFuture<String> login) {
        try {
            return login.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.CANCELLED, "The call ended before the login to the API did.");
        } catch (ExecutionException | CompletionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    // Whatever else goes wrong may quote the answer, and the answer may hold a token: only our own sentences pass.
    private static NoAnswerException failed(Throwable e) {
        return e instanceof NoAnswerException known
                ? new NoAnswerException(known.reason(), known.getMessage())
                : new NoAnswerException(Reason.LOGIN_FAILED, "The login to the API gave no usable token.");
    }
}
