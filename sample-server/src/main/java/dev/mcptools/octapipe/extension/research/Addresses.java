package dev.mcptools.octapipe.extension.research;

import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseById;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseRecordById;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineById;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineCardById;
import dev.mcptools.octapipe.tools.tasks.GetSingleOctapipeTaskById;
import dev.mcptools.runtime.research.Reading;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that objects are cited by: below the web address of Octapipe, else where the API has them. */
public final class Addresses {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s?#@]+");

    private final Optional<String> web;

    private Addresses(Optional<String> web) {
        this.web = web;
    }

    /**
     * {@return addresses below a web address}
     *
     * @param web {@code https://app.octapipe.example}; empty for those of the API
     * @throws IllegalArgumentException if it is no address, or has a user, a query or a fragment
     */
    public static Addresses of(Optional<String> web) {
        web.filter(text -> !WEB.matcher(text).matches()).ifPresent(text -> {
            throw new IllegalArgumentException(
                    "octapipe.web-url must be an address such as https://app.octapipe.example,"
                            + " without user, query or fragment, not '" + text + "'.");
        });
        // What is no URI is said when the server starts, not to the first one who searches.
        web.ifPresent(URI::create);
        return new Addresses(web.map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
    }

    URI of(ObjectId id, Reading reading) {
        return web.map(base -> URI.create(base + path(id))).orElseGet(() -> api(id, reading));
    }

    private static String path(ObjectId id) {
        return switch (id) {
            case ObjectId.Database database -> "/databases/" + database.uuid();
            case ObjectId.DatabaseRecord item -> "/databases/" + item.database() + "/records/" + item.uuid();
            case ObjectId.Pipeline pipeline -> "/pipelines/" + pipeline.uuid();
            case ObjectId.Card card -> "/pipelines/" + card.pipeline() + "/cards/" + card.uuid();
            case ObjectId.Task task -> "/tasks/" + task.uuid();
            case ObjectId.Note note -> path(owner(note)) + fragment(note);
        };
    }

    private static URI api(ObjectId id, Reading reading) {
        return switch (id) {
            case ObjectId.Database database ->
                reading.address(
                        GetSingleOctapipeDatabaseById.class, new GetSingleOctapipeDatabaseById.Input(database.uuid()));
            case ObjectId.DatabaseRecord item ->
                reading.address(
                        GetSingleOctapipeDatabaseRecordById.class,
                        new GetSingleOctapipeDatabaseRecordById.Input(item.database(), item.uuid()));
            case ObjectId.Pipeline pipeline ->
                reading.address(
                        GetSingleOctapipePipelineById.class, new GetSingleOctapipePipelineById.Input(pipeline.uuid()));
            case ObjectId.Card card ->
                reading.address(
                        GetSingleOctapipePipelineCardById.class,
                        new GetSingleOctapipePipelineCardById.Input(card.pipeline(), card.uuid()));
            case ObjectId.Task task ->
                reading.address(GetSingleOctapipeTaskById.class, new GetSingleOctapipeTaskById.Input(task.uuid()));
            // The API has no address for one note: it is found with what it is attached to.
            case ObjectId.Note note -> URI.create(api(owner(note), reading) + fragment(note));
        };
    }

    private static ObjectId owner(ObjectId.Note note) {
        return switch (note.of()) {
            case ObjectId.DatabaseRecord item -> item;
            case ObjectId.Card card -> card;
            case ObjectId.Task task -> task;
        };
    }

    private static String fragment(ObjectId.Note note) {
        return "#note-" + note.uuid();
    }
}
