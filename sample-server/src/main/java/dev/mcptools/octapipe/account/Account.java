package dev.mcptools.octapipe.account;

import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.Credentials;
import dev.mcptools.runtime.upstream.LoginRequest;
import dev.mcptools.runtime.upstream.RenewableToken;
import java.net.URI;
import java.time.Duration;

/** An Octapipe account: where its API is, and what the server signs in with. */
public final class Account {
    private static final Duration SIGN_IN_DEADLINE = Duration.ofSeconds(20);

    private final URI url;
    private final Credentials credentials;

    private Account(URI url, Credentials credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    /** {@return an account whose token does not have to be fetched} */
    public static Account withToken(URI url, String token) {
        return new Account(url, Credentials.bearer(token));
    }

    /** {@return an account that is signed in to when a token is needed, and again when the API no longer takes it} */
    public static Account signingIn(URI url, String domain, String email, String password) {
        ApiClient unsigned = ApiClient.of(url).deadline(SIGN_IN_DEADLINE).build();
        ApiRequest login = ApiRequest.post("/login")
                .body("domain", domain)
                .body("email", email)
                .body("password", password)
                .build();
        return new Account(url, RenewableToken.of(unsigned, new LoginRequest(login, "/authorization/token")));
    }

    /** {@return the demo account of a sandbox} */
    public static Account of(OctapipeSandbox sandbox) {
        return signingIn(sandbox.baseUri(), OctapipeSandbox.DOMAIN, OctapipeSandbox.EMAIL, OctapipeSandbox.PASSWORD);
    }

    /** {@return where its API is} */
    public URI url() {
        return url;
    }

    /** {@return a client that calls its API} */
    public ApiClient client(CallLimits limits) {
        return ApiClient.of(url)
                .credentials(credentials)
                .deadline(limits.deadline())
                .readTimeout(limits.readTimeout())
                .build();
    }
}
