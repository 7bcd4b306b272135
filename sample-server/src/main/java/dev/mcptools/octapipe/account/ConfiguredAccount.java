package dev.mcptools.octapipe.account;

import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.server.StartFailedException;
import dev.mcptools.runtime.server.Upstream;
import dev.mcptools.runtime.server.UpstreamSource;
import io.helidon.config.Config;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The account that stands under {@code octapipe} in the configuration; the demo account of a sandbox if none does. */
public final class ConfiguredAccount implements UpstreamSource {
    private static final List<String> SIGN_IN = List.of("domain", "email", "password");

    private final Supplier<OctapipeSandbox> sandbox;

    /**
     * Takes what is served without an account.
     *
     * @param sandbox starts a sandbox; asked only if no account is configured
     */
    public ConfiguredAccount(Supplier<OctapipeSandbox> sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Upstream open(Config config) {
        Config octapipe = config.get("octapipe");
        CallLimits limits = new CallLimits(
                octapipe.get("deadline").as(Duration.class).get(),
                octapipe.get("read-timeout").as(Duration.class).get());
        return account(octapipe)
                .map(account -> Upstream.of(account.url(), account.client(limits)))
                .orElseGet(() -> ofSandbox(sandbox.get(), limits));
    }

    private static Upstream ofSandbox(OctapipeSandbox sandbox, CallLimits limits) {
        Account demo = Account.of(sandbox);
        return Upstream.of(demo.url(), demo.client(limits))
                .remarked("embedded sandbox with demo data; no account is configured")
                .closing(sandbox::close);
    }

    private static Optional<Account> account(Config octapipe) {
        Optional<String> token = text(octapipe, "token");
        List<String> given =
                SIGN_IN.stream().filter(key -> text(octapipe, key).isPresent()).toList();
        if (token.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        URI url = url(octapipe);
        if (token.isPresent() && !given.isEmpty()) {
            throw StartFailedException.because("octapipe.token and octapipe." + given.getFirst()
                    + " are both set. Give a token, or domain, email and password.");
        }
        return token.map(value -> Account.withToken(url, value)).or(() -> Optional.of(signingIn(octapipe, url, given)));
    }

    private static Account signingIn(Config octapipe, URI url, List<String> given) {
        List<String> missing =
                SIGN_IN.stream().filter(key -> !given.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw StartFailedException.because("To sign in, "
                    + missing.stream().map(key -> "octapipe." + key).collect(Collectors.joining(" and "))
                    + " must be set too (OCTAPIPE_"
                    + missing.getFirst().toUpperCase(Locale.ROOT) + " in the environment).");
        }
        return Account.signingIn(
                url,
                octapipe.get("domain").asString().get(),
                octapipe.get("email").asString().get(),
                octapipe.get("password").asString().get());
    }

    private static URI url(Config octapipe) {
        String text = octapipe.get("url").asString().get();
        if (!text.matches("https?://[^\\s?#@]+")) {
            throw StartFailedException.because("octapipe.url must be an address such as https://api.octapipe.dev,"
                    + " without user, query or fragment, not '" + text + "'.");
        }
        return URI.create(text);
    }

    private static Optional<String> text(Config octapipe, String key) {
        return octapipe.get(key).asString().asOptional().filter(value -> !value.isBlank());
    }
}
