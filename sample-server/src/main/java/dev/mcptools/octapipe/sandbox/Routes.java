package dev.mcptools.octapipe.sandbox;

import static dev.mcptools.octapipe.sandbox.http.Route.delete;
import static dev.mcptools.octapipe.sandbox.http.Route.get;
import static dev.mcptools.octapipe.sandbox.http.Route.post;
import static dev.mcptools.octapipe.sandbox.http.Route.put;

import dev.mcptools.octapipe.sandbox.http.Route;
import dev.mcptools.octapipe.sandbox.http.Tokens;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.resource.BulkResource;
import dev.mcptools.octapipe.sandbox.resource.DatabasesResource;
import dev.mcptools.octapipe.sandbox.resource.Downloads;
import dev.mcptools.octapipe.sandbox.resource.ExportPace;
import dev.mcptools.octapipe.sandbox.resource.ExportsResource;
import dev.mcptools.octapipe.sandbox.resource.FilesResource;
import dev.mcptools.octapipe.sandbox.resource.ItemsResource;
import dev.mcptools.octapipe.sandbox.resource.LoginResource;
import dev.mcptools.octapipe.sandbox.resource.NotesResource;
import dev.mcptools.octapipe.sandbox.resource.NotificationsResource;
import dev.mcptools.octapipe.sandbox.resource.PipelinesResource;
import dev.mcptools.octapipe.sandbox.resource.TasksResource;
import dev.mcptools.octapipe.sandbox.resource.UsersResource;
import dev.mcptools.octapipe.sandbox.resource.WithoutParentResource;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.util.List;

/** The API at a glance: its 45 operations, what the vendor's SDK makes of six of them, and where files are downloaded. */
final class Routes {

    private Routes() {}

    static List<Route> of(Store store, Tokens tokens, Clock clock, int bulkLimit, ExportPace pace) {
        DatabasesResource databases = new DatabasesResource(store, clock);
        ItemsResource<DatabaseRecord> records = databases.records();
        BulkResource<DatabaseRecord> manyRecords = databases.bulk(bulkLimit);
        ExportsResource<DatabaseRecord> recordExports = databases.exports(pace);
        WithoutParentResource<DatabaseRecord> recordsOfAll = databases.recordsOfAll();
        PipelinesResource pipelines = new PipelinesResource(store, clock);
        ItemsResource<Card> cards = pipelines.cards();
        BulkResource<Card> manyCards = pipelines.bulk(bulkLimit);
        ExportsResource<Card> cardExports = pipelines.exports(pace);
        WithoutParentResource<Card> cardsOfAll = pipelines.cardsOfAll();
        TasksResource tasks = new TasksResource(store, clock);
        NotesResource notes = new NotesResource(store, clock);
        NotificationsResource notifications = new NotificationsResource(store, clock);
        UsersResource users = new UsersResource(store, clock);
        FilesResource files = new FilesResource(store, clock);
        return List.of(
                post("/login", new LoginResource(store, tokens)::login).open(),
                //
                get("/databases", databases::list),
                get("/databases/{id}", databases::get),
                get("/databases/None/records", recordsOfAll::list),
                get("/databases/None/records/{id}", recordsOfAll::get),
                delete("/databases/None/records/{id}", recordsOfAll::delete),
                get("/databases/{database_uuid}/records", records::list),
                post("/databases/{database_uuid}/records", records::create),
                get("/databases/{database_uuid}/records/{id}", records::get),
                put("/databases/{database_uuid}/records/{id}", records::update),
                delete("/databases/{database_uuid}/records/{id}", records::delete),
                post("/databases/{database_uuid}/records/bulk-update", manyRecords::update),
                post("/databases/{database_uuid}/records/bulk-delete", manyRecords::delete),
                post("/databases/{database_uuid}/records/import", manyRecords::importAll),
                post("/databases/{database_uuid}/records/export", recordExports::start),
                get("/databases/{database_uuid}/exports/{id}", recordExports::get),
                //
                get("/pipelines", pipelines::list),
                get("/pipelines/{id}", pipelines::get),
                get("/pipelines/{pipeline_uuid}/stages", pipelines::listStages),
                get("/pipelines/{pipeline_uuid}/stages/{id}", pipelines::getStage),
                get("/pipelines/None/cards", cardsOfAll::list),
                get("/pipelines/None/cards/{id}", cardsOfAll::get),
                delete("/pipelines/None/cards/{id}", cardsOfAll::delete),
                get("/pipelines/{pipeline_uuid}/cards", cards::list),
                post("/pipelines/{pipeline_uuid}/cards", cards::create),
                get("/pipelines/{pipeline_uuid}/cards/{id}", cards::get),
                put("/pipelines/{pipeline_uuid}/cards/{id}", cards::update),
                delete("/pipelines/{pipeline_uuid}/cards/{id}", cards::delete),
                post("/pipelines/{pipeline_uuid}/cards/bulk-update", manyCards::update),
                post("/pipelines/{pipeline_uuid}/cards/bulk-delete", manyCards::delete),
                post("/pipelines/{pipeline_uuid}/cards/import", manyCards::importAll),
                post("/pipelines/{pipeline_uuid}/cards/export", cardExports::make),
                //
                get("/tasks", tasks::list),
                post("/tasks", tasks::create),
                get("/tasks/{id}", tasks::get),
                put("/tasks/{id}", tasks::update),
                delete("/tasks/{id}", tasks::delete),
                //
                get("/notes", notes::list),
                post("/notes", notes::create),
                delete("/notes/{id}", notes::delete),
                //
                get("/notifications", notifications::list),
                post("/notifications", notifications::create),
                //
                get("/users", users::list),
                post("/users", users::create),
                get("/users/{id}", users::get),
                put("/users/{id}", users::update),
                delete("/users/{id}", users::delete),
                //
                get("/files", files::list),
                post("/files", files::upload),
                post("/files/copy", files::copy),
                delete("/files/{id}", files::delete),
                //
                get(Downloads.PATH, new Downloads(store)::get));
    }
}
