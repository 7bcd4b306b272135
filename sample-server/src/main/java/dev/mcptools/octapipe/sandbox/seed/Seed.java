package dev.mcptools.octapipe.sandbox.seed;

import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;

/**
 * Demo data, with every name that the article uses. Keys and contents are always the same; dates are counted from the
 * day on which the sandbox starts.
 */
public final class Seed {

    public static final String DEMO_EMAIL = "demo@example.com";
    public static final String DEMO_PASSWORD = "sandbox";

    private Seed() {}

    /** Fills an empty store. */
    public static void plant(Store store, Clock clock) {
        SeedPipelines pipelines = new SeedPipelines(store, clock.instant());
        pipelines.plantEmpty();
        new SeedUsers(store, clock.instant()).plant();
        new SeedDatabases(store, clock.instant()).plant();
        pipelines.plantCards();
        new SeedActivity(store, clock.instant()).plant();
    }
}
