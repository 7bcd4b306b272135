package dev.mcptools.runtime.server;

import dev.mcptools.runtime.upstream.ApiClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The API behind the tools, opened.
 *
 * @param url where it is, without credentials; people and scripts are told it
 * @param client what calls it
 * @param remark what else people should know of it when the server starts, in a few words
 * @param notes sentences about what will not work, for the one who starts the server
 * @param closing what is to be done when the server stops
 */
public record Upstream(URI url, ApiClient client, Optional<String> remark, List<String> notes, Runnable closing) {

    public Upstream {
        notes = List.copyOf(notes);
    }

    /** {@return the API at this address} */
    public static Upstream of(URI url, ApiClient client) {
        return new Upstream(url, client, Optional.empty(), List.of(), client::close);
    }

    /** {@return the same with a remark: {@code embedded sandbox with demo data}} */
    public Upstream remarked(String text) {
        return new Upstream(url, client, Optional.of(text), notes, closing);
    }

    /** {@return the same with these notes} */
    public Upstream noting(List<String> sentences) {
        return new Upstream(url, client, remark, sentences, closing);
    }

    /** {@return the same, doing this too when the server stops} */
    public Upstream closing(Runnable further) {
        return new Upstream(url, client, remark, notes, () -> {
            closing.run();
            further.run();
        });
    }
}
