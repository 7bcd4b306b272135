package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Wire;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.Stage;
import dev.mcptools.octapipe.sandbox.model.Task;
import dev.mcptools.octapipe.sandbox.model.User;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How resources look on the wire: the members that the vendor's SDK reads, with the users whole. */
final class Views {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Store store;

    Views(Store store) {
        this.store = store;
    }

    ObjectNode database(Database database) {
        ObjectNode view = named(database.uuid(), database.name());
        view.set("custom_fields", definitions(database.customFields()));
        return timestamps(view, database.createdAt(), database.createdAt(), Optional.empty());
    }

    ObjectNode record(DatabaseRecord record) {
        ObjectNode view = named(record.uuid(), record.name());
        view.set("custom_fields_values", Wire.map(record.customFieldsValues()));
        view.put("database_uuid", record.databaseUuid().toString());
        view.put(
                "database_name",
                store.databases().find(record.databaseUuid()).orElseThrow().name());
        view.set("creator_user", user(record.creatorUuid()));
        view.set("owner_user", user(record.ownerUuid()));
        return timestamps(view, record.createdAt(), record.updatedAt(), Optional.empty());
    }

    ObjectNode pipeline(Pipeline pipeline) {
        ObjectNode view = named(pipeline.uuid(), pipeline.name());
        view.set("custom_fields", definitions(pipeline.customFields()));
        return timestamps(view, pipeline.createdAt(), pipeline.createdAt(), Optional.empty());
    }

    static ObjectNode stage(Stage stage) {
        return named(stage.uuid(), stage.name());
    }

    ObjectNode card(Card card) {
        Pipeline pipeline = store.pipelines().find(card.pipelineUuid()).orElseThrow();
        Stage stage = pipeline.stage(card.content().stageUuid()).orElseThrow();
        ObjectNode view = Json.object()
                .put("uuid", card.uuid().toString())
                .put("code", card.code())
                .put("name", card.name())
                .put("sla", card.content().sla());
        view.set("custom_fields_values", Wire.map(card.customFieldsValues()));
        card.content().tags().forEach(view.putArray("tags")::add);
        view.set("last_stage_updated_at", Wire.time(card.lastStageUpdatedAt()));
        view.set("pipeline", named(pipeline.uuid(), pipeline.name()));
        view.set("pipeline_stage", stage(stage));
        view.set("creator_user", user(card.creatorUuid()));
        view.set("owner_user", user(card.ownerUuid()));
        view.set("movements", movements(card));
        view.set("timeline", timeline(card, pipeline));
        return timestamps(view, card.createdAt(), card.updatedAt(), Optional.empty());
    }

    ObjectNode task(Task task) {
        Task.Content content = task.content();
        ObjectNode view = Json.object()
                .put("uuid", task.uuid().toString())
                .put("title", content.title())
                .put("description", content.description().orElse(null))
                .put("start_date", content.startDate().toString())
                .put("end_date", content.endDate().toString())
                .put("start_time", time(content.startTime()))
                .put("end_time", time(content.endTime()))
                .put("status", content.status().wireName())
                .put("priority", content.priority().wireName())
                .put(
                        "pipeline_card_uuid",
                        content.cardUuid().map(UUID::toString).orElse(null));
        view.set("owner_user", user(content.ownerUuid()));
        view.set("creator_user", user(task.creatorUuid()));
        return timestamps(view, task.createdAt(), task.updatedAt(), Optional.empty());
    }

    JsonNode user(Optional<UUID> uuid) {
        return uuid.<JsonNode>map(this::user).orElse(NullNode.getInstance());
    }

    /** The user by that key, even a deleted one. */
    ObjectNode user(UUID uuid) {
        return user(store.users().find(uuid).orElseThrow());
    }

    ObjectNode user(User user) {
        User.Profile profile = user.profile();
        ObjectNode view = Json.object()
                .put("uuid", user.uuid().toString())
                .put("first_name", profile.firstName())
                .put("last_name", profile.lastName())
                .put("email", profile.email())
                .put("role", profile.role().wireName());
        profile.enabledPipelines()
                .forEach(uuid -> view.withArrayProperty("enabled_pipelines").add(uuid.toString()));
        view.withArrayProperty("enabled_pipelines");
        view.put("is_data_access_restricted", profile.dataAccessRestricted())
                .put("is_active", profile.active())
                .put("job", profile.job().orElse(null))
                .put("phone1", profile.phone1().orElse(null))
                .put("phone2", profile.phone2().orElse(null))
                .putNull("picture")
                // Both are secrets, and the vendor's SDK has members for both.
                .put("recover_code", user.recoverCode())
                .put("auth_code", user.authCode());
        view.set("custom_fields_values", Wire.map(profile.customFieldsValues()));
        view.set("email_verified_at", Wire.time(user.createdAt()));
        return timestamps(view, user.createdAt(), user.updatedAt(), user.deletedAt());
    }

    static ObjectNode named(UUID uuid, String name) {
        return Json.object().put("uuid", uuid.toString()).put("name", name);
    }

    static ObjectNode timestamps(ObjectNode view, Instant created, Instant updated, Optional<Instant> deleted) {
        view.set("created_at", Wire.time(created));
        view.set("updated_at", Wire.time(updated));
        view.set("deleted_at", deleted.<JsonNode>map(Wire::time).orElse(NullNode.getInstance()));
        return view;
    }

    private static ArrayNode definitions(List<FieldDefinition> fields) {
        ArrayNode views = Json.array();
        for (FieldDefinition field : fields) {
            ObjectNode view = named(field.uuid(), field.name())
                    .put("label", field.label())
                    .put("type", field.type().wireName())
                    .put("required", field.required())
                    .put("is_multiple", field.type().isMultiple())
                    .put("read_only", field.readOnly());
            field.options().forEach(option -> view.withArrayProperty("options").add(option));
            field.relatedDatabaseUuid().ifPresent(uuid -> view.put("related_database_uuid", uuid.toString()));
            views.add(view);
        }
        return views;
    }

    private static ArrayNode movements(Card card) {
        ArrayNode views = Json.array();
        for (Card.Movement movement : card.movements()) {
            ObjectNode view = Json.object()
                    .put("pipeline_card_uuid", card.uuid().toString())
                    .put("user_uuid", movement.userUuid().toString())
                    .put("from_pipeline_stage_uuid", movement.fromStageUuid().toString())
                    .put("to_pipeline_stage_uuid", movement.toStageUuid().toString());
            views.add(timestamps(view, movement.at(), movement.at(), Optional.empty()));
        }
        return views;
    }

    /** Every stage of the pipeline, with the time at which the card last came into it. */
    private static ArrayNode timeline(Card card, Pipeline pipeline) {
        Map<UUID, Instant> entered = new HashMap<>();
        entered.put(card.firstStageUuid(), card.createdAt());
        card.movements().forEach(movement -> entered.put(movement.toStageUuid(), movement.at()));
        ArrayNode views = Json.array();
        for (int i = 0; i < pipeline.stages().size(); i++) {
            Stage stage = pipeline.stages().get(i);
            ObjectNode view = Json.object()
                    .put("pipeline_stage", stage.name())
                    .put("pipeline_stage_index", i + 1)
                    .put("total", pipeline.stages().size());
            Instant at = entered.get(stage.uuid());
            view.set("moved_at", at == null ? NullNode.getInstance() : Wire.time(at));
            views.add(view);
        }
        return views;
    }

    private static String time(LocalTime time) {
        return TIME_OF_DAY.format(time);
    }
}
