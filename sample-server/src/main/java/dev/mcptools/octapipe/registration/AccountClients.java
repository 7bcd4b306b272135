package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.account.Account;
import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.runtime.upstream.ApiClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The client of each account: its servers share what it is signed in with. */
public final class AccountClients implements AutoCloseable {
    private final CallLimits limits;
    private final Map<String, Known> clients = new ConcurrentHashMap<>();

    private record Known(long changed, ApiClient client) {}

    public AccountClients(CallLimits limits) {
        this.limits = limits;
    }

    /** {@return the client that calls the account's API with its credentials of now} */
    public ApiClient of(IntegratedAccount account) {
        return clients.compute(
                        account.id(),
                        (id, known) -> known != null && known.changed() >= account.changed()
                                ? known
                                : new Known(account.changed(), inPlaceOf(known, account)))
                .client();
    }

    // Calls that run when the credentials change still end with the old ones.
    private ApiClient inPlaceOf(@Nullable Known known, IntegratedAccount account) {
        if (known != null) {
            ApiClient old = known.client();
            Thread.ofVirtual().name("old-client").start(() -> {
                try {
                    Thread.sleep(limits.deadline());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                old.close();
            });
        }
        return client(account, limits);
    }

    /** {@return a client that calls an account's API with these credentials; the caller closes it} */
    static ApiClient client(IntegratedAccount account, CallLimits limits) {
        Account signed = switch (account.credentials()) {
            case AccountCredentials.SignIn signIn ->
                Account.signingIn(account.baseUrl(), signIn.domain(), signIn.email(), signIn.password());
            case AccountCredentials.BearerToken bearer -> Account.withToken(account.baseUrl(), bearer.token());
        };
        return signed.client(limits);
    }

    @Override
    public void close() {
        clients.values().forEach(known -> known.client().close());
    }
}
