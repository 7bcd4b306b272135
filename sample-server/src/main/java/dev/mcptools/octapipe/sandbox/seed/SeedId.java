package dev.mcptools.octapipe.sandbox.seed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The keys of demo data: made from names, and so the same in every sandbox. */
public final class SeedId {

    private SeedId() {}

    /** The key of a database, by its name. */
    public static UUID database(String name) {
        return of("database", name);
    }

    /** The key of a pipeline, by its name. */
    public static UUID pipeline(String name) {
        return of("pipeline", name);
    }

    /** The key of a stage, by the names of its pipeline and its own. */
    public static UUID stage(String pipeline, String name) {
        return of("stage", pipeline, name);
    }

    /** The key of a user, by the email. */
    public static UUID user(String email) {
        return of("user", email);
    }

    /** The key of a record or card, by the name of what holds it and its own. */
    public static UUID item(String parent, String name) {
        return of("item", parent, name);
    }

    static UUID of(String... path) {
        return UUID.nameUUIDFromBytes(("octapipe-sandbox/" + String.join("/", path)).getBytes(StandardCharsets.UTF_8));
    }
}
