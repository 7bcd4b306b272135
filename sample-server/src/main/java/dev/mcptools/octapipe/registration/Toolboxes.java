package dev.mcptools.octapipe.registration;

import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The toolbox of each account and configuration; servers of one account that are configured alike share one. */
public final class Toolboxes {
    private final Toolbox all;
    private final Function<IntegratedAccount, ApiClient> clients;
    private final Map<Key, Known> known = new HashMap<>();
    // What is known of an account's data is known to all its servers.
    private final Map<String, OfAccount> accounts = new HashMap<>();

    private record Key(String accountId, ServerConfig config) {}

    private record OfAccount(ApiClient client, Toolbox toolbox) {}

    private record Known(ApiClient client, WeakReference<Toolbox> toolbox) {}

    /**
     * Makes them when they are asked for.
     *
     * @param all all tools there are
     * @param clients the client of an account, the same object as long as the account is the same
     */
    public Toolboxes(Toolbox all, Function<IntegratedAccount, ApiClient> clients) {
        this.all = all;
        this.clients = clients;
    }

    /** {@return the toolbox, the same object as long as the account stays the same and somebody uses it} */
    public synchronized Toolbox of(IntegratedAccount account, ServerConfig config) {
        ApiClient client = clients.apply(account);
        Key key = new Key(account.id(), config);
        Known before = known.get(key);
        Toolbox same = before == null || before.client() != client
                ? null
                : before.toolbox().get();
        if (same != null) {
            return same;
        }
        known.values().removeIf(each -> each.toolbox().get() == null);
        Toolbox made = toolbox(ofAccount(account.id(), client), config);
        known.put(key, new Known(client, new WeakReference<>(made)));
        return made;
    }

    private Toolbox ofAccount(String id, ApiClient client) {
        return accounts.compute(
                        id,
                        (same, before) -> before != null && before.client() == client
                                ? before
                                : new OfAccount(client, all.calling(client).forAccount(id)))
                .toolbox();
    }

    private static Toolbox toolbox(Toolbox account, ServerConfig config) {
        Toolbox shown = account.showing(ToolFilter.of(config));
        // Who asks for discovery gets it, however few tools there are.
        return config.toolExposure().of(shown, 0);
    }
}
