package dev.mcptools.runtime.server;

import dev.mcptools.runtime.upstream.ApiClient;
import java.net.URI;
import java.util.Optional;

/**
 * The API behind the tools, opened.
 *
 * @param url where it is, without credentials; people and scripts are told it
 * @param client what calls it
 * @param remark what else people should know of it when the server starts
 * @param closing what is to be done when the server stops
 */
public record Upstream(URI url, ApiClient client, Optional<String> remark, Runnable closing) {

    /** {@return the API at this address} */
    public static Upstream of(URI url, ApiClient client) {
        return new Upstream(url, client, Optional.empty(), client::close);
    }

    /** {@return the same with a remark: {@code embedded sandbox with demo data}} */
    public Upstream remarked(String text) {
        return new Upstream(url, client, Optional.of(text), closing);
    }

    /** {@return the same, doing this too when the server stops} */
    public Upstream closing(Runnable further) {
        return new Upstream(url, client, remark, () -> {
            closing.run();
            further.run();
        });
    }
}
