package dev.mcptools.octapipe.registration;

import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The toolbox of each account and configuration; servers of one account that are configured alike share one. */
public final class Toolboxes {
    private final Toolbox all;
    private final Function<String, ApiClient> clients;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    private record Key(String accountId, ServerConfig config) {}

    private record Known(ApiClient client, Toolbox toolbox) {}

    /**
     * Makes them when they are asked for.
     *
     * @param all all tools there are
     * @param clients the client of an account, by its id
     */
    public Toolboxes(Toolbox all, Function<String, ApiClient> clients) {
        this.all = all;
        this.clients = clients;
    }

    /** {@return all tools there are, whatever is shown of them} */
    public Toolbox all() {
        return all;
    }

    /** {@return the toolbox, the same object as long as the account's credentials stay the same} */
    public Toolbox of(String accountId, ServerConfig config) {
        ApiClient client = clients.apply(accountId);
        return known.compute(
                        new Key(accountId, config),
                        (key, before) -> before != null && before.client() == client
                                ? before
                                : new Known(client, toolbox(client, config)))
                .toolbox();
    }

    private Toolbox toolbox(ApiClient client, ServerConfig config) {
        Toolbox shown = all.calling(client).showing(ToolFilter.of(config));
        return config.toolExposure().of(shown, ToolExposure.LISTED_AT_MOST);
    }
}
