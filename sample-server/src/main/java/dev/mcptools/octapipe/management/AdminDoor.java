package dev.mcptools.octapipe.management;

import dev.mcptools.octapipe.guard.Guesses;
import dev.mcptools.octapipe.secret.SecretToken;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the admin key is shown, be it by a program or by a person.
 *
 * <p>One that people have chosen can perhaps be guessed: who has sent too many wrong ones is not listened to for a while,
 * whatever comes. One that was made here cannot: it opens the door whatever came before.
 */
public final class AdminDoor {
    private final AdminKey admin;
    private final Guesses guesses;

    /**
     * A door.
     *
     * @param admin the key
     * @param guesses counts wrong ones
     */
    public AdminDoor(AdminKey admin, Guesses guesses) {
        this.admin = admin;
        this.guesses = guesses;
    }

    /** What comes of it. */
    public sealed interface Opening {}

    /** It is the key. */
    public record Open() implements Opening {}

    /** It is not, or there is none. */
    public record Closed() implements Opening {}

    /**
     * Nobody has looked, since too many wrong ones came from there.
     *
     * @param pause after which somebody will
     */
    public record Later(Duration pause) implements Opening {}

    /** {@return whether this is the admin key} */
    public Opening show(ServerRequest request, Optional<String> key) {
        if (key.isEmpty()) {
            return new Closed();
        }
        if (!admin.chosen() && isRight(key.get())) {
            return new Open();
        }
        // Counted before it is compared: however many come at once, no more of them are looked at.
        Duration pause = guesses.count(request);
        if (!pause.isZero()) {
            return new Later(pause);
        }
        if (!isRight(key.get())) {
            return new Closed();
        }
        guesses.forgive(request);
        return new Open();
    }

    private boolean isRight(String key) {
        return new SecretToken(key).isKeptAs(admin.hash());
    }
}
