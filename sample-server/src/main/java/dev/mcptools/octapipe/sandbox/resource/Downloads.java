package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.util.UUID;

/** Where the URLs of uploaded and exported files lead. Not an operation of the API's documents. */
public final class Downloads {

    /** The path template under which {@link #get} is to be reached. */
    public static final String PATH = "/downloads/{id}";

    private final Store store;

    public Downloads(Store store) {
        this.store = store;
    }

    static String url(Call call, UUID uuid) {
        return call.baseUri() + PATH.replace("{id}", uuid.toString());
    }

    public Reply get(Call call) {
        Blob blob = call.find(store.blobs(), "id", "File");
        return Reply.file(blob.name(), blob.mime(), blob.bytes());
    }
}
