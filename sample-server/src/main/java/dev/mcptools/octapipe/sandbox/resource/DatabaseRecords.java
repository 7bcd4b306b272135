package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.CustomFields;
import dev.mcptools.octapipe.sandbox.rules.Field;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The records of one database. */
record DatabaseRecords(Store store, Database database, UUID userUuid, Instant now) implements Items<DatabaseRecord> {

    private static final Rules WHOLE = Rules.of(
            Rules.required("name", Check.TEXT),
            Rules.required("custom_fields_values", Check.MAP),
            Rules.optional("owner_user_uuid", Check.UUID));
    private static final Rules PARTS =
            Rules.of(Rules.filled("name", Check.TEXT), Rules.optional("owner_user_uuid", Check.UUID));

    @Override
    public String singular() {
        return "Record";
    }

    @Override
    public UUID parentUuid() {
        return database.uuid();
    }

    @Override
    public String title() {
        return database.name();
    }

    @Override
    public Map<String, Field<DatabaseRecord>> fields() {
        return Field.common(database.customFields(), store);
    }

    @Override
    public Stream<DatabaseRecord> stream() {
        return store.records().stream().filter(record -> record.databaseUuid().equals(database.uuid()));
    }

    @Override
    public Optional<DatabaseRecord> find(UUID uuid) {
        return store.records().find(uuid).filter(record -> record.databaseUuid().equals(database.uuid()));
    }

    @Override
    public Predicate<DatabaseRecord> narrow(Call call, Errors errors) {
        return record -> true;
    }

    @Override
    public DatabaseRecord create(ObjectNode body, String prefix, Errors errors) {
        DatabaseRecord.Content content = content(body, prefix, Map.of(), Optional.empty(), errors);
        return new DatabaseRecord(UUID.randomUUID(), database.uuid(), content, userUuid, now, now);
    }

    @Override
    public DatabaseRecord update(DatabaseRecord record, ObjectNode body, Errors errors) {
        return record.with(content(body, "", record.customFieldsValues(), record.ownerUuid(), errors), now);
    }

    @Override
    public UnaryOperator<DatabaseRecord> change(ObjectNode values, Errors errors) {
        Form form = PARTS.check(values, "values.", errors);
        form.checkReference(
                "owner_user_uuid", "values.", uuid -> store.user(uuid).isPresent(), errors);
        CustomFields customFields = new CustomFields(database.customFields(), store);
        Map<String, JsonNode> written = form.others(PARTS);
        customFields.change(Map.of(), written, "values.", errors);
        return record -> record.with(
                new DatabaseRecord.Content(
                        form.text("name", record.name()),
                        customFields.change(record.customFieldsValues(), written, "values.", new Errors()),
                        form.uuid("owner_user_uuid", record.ownerUuid())),
                now);
    }

    @Override
    public void put(DatabaseRecord record) {
        store.records().put(record);
    }

    @Override
    public void delete(DatabaseRecord record) {
        store.records().remove(record.uuid());
        store.detachAllFrom(record.uuid());
    }

    @Override
    public ObjectNode view(DatabaseRecord record) {
        return new Views(store).record(record);
    }

    private DatabaseRecord.Content content(
            ObjectNode body, String prefix, Map<String, JsonNode> values, Optional<UUID> owner, Errors errors) {
        Form form = WHOLE.check(body, prefix, errors);
        form.checkReference("owner_user_uuid", prefix, uuid -> store.user(uuid).isPresent(), errors);
        CustomFields customFields = new CustomFields(database.customFields(), store);
        return new DatabaseRecord.Content(
                form.text("name"),
                customFields.replace(
                        values, form.node("custom_fields_values"), prefix + "custom_fields_values.", errors),
                form.uuid("owner_user_uuid", owner));
    }
}
