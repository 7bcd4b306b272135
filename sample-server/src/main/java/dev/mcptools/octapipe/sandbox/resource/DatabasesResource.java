package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;

/** Databases, which come with the definitions of their custom fields. */
public final class DatabasesResource {

    private final Store store;
    private final Clock clock;
    private final Views views;

    public DatabasesResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        return call.page().envelope(store.databases().copy(), views::database);
    }

    public Reply get(Call call) {
        return Reply.ok(views.database(call.find(store.databases(), "id", "Database")));
    }

    public ItemsResource<DatabaseRecord> records() {
        return new ItemsResource<>(this::recordsOf);
    }

    /** The records of all databases. */
    public WithoutParentResource<DatabaseRecord> recordsOfAll() {
        return new WithoutParentResource<>(store, store.records(), views::record, "Record");
    }

    public BulkResource<DatabaseRecord> bulk(int limit) {
        return new BulkResource<>(this::recordsOf, limit);
    }

    /** Exports of records take a while: their first reply is pending. */
    public ExportsResource<DatabaseRecord> exports(ExportPace pace) {
        return new ExportsResource<>(store, clock, pace, this::recordsOf);
    }

    private Items<DatabaseRecord> recordsOf(Call call) {
        return new DatabaseRecords(
                store, call.find(store.databases(), "database_uuid", "Database"), call.userUuid(), clock.instant());
    }
}
