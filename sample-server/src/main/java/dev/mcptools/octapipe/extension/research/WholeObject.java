package dev.mcptools.octapipe.extension.research;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseById;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseRecordById;
import dev.mcptools.octapipe.tools.notes.ListAllOctapipeNotes;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineById;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineCardById;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineStages;
import dev.mcptools.octapipe.tools.tasks.GetSingleOctapipeTaskById;
import dev.mcptools.runtime.research.Document;
import dev.mcptools.runtime.research.PlainText;
import dev.mcptools.runtime.research.Reading;
import dev.mcptools.runtime.tools.OperationTool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads objects whole: with the labels of their custom fields, and with their notes. */
final class WholeObject {
    private static final String VALUES = "custom_fields_values";
    private static final int PAGES_OF_NOTES = 4;

    private final Reading reading;
    private final Addresses addresses;

    WholeObject(Reading reading, Addresses addresses) {
        this.reading = reading;
        this.addresses = addresses;
    }

    Optional<Document> document(ObjectId id) {
        return switch (id) {
            case ObjectId.Database database ->
                get(GetSingleOctapipeDatabaseById.class, new GetSingleOctapipeDatabaseById.Input(database.uuid()))
                        .map(object -> holder(id, object, List.of()));
            case ObjectId.Pipeline pipeline ->
                get(GetSingleOctapipePipelineById.class, new GetSingleOctapipePipelineById.Input(pipeline.uuid()))
                        .map(object -> holder(id, object, stages(pipeline.uuid())));
            case ObjectId.DatabaseRecord item ->
                get(
                                GetSingleOctapipeDatabaseRecordById.class,
                                new GetSingleOctapipeDatabaseRecordById.Input(item.database(), item.uuid()))
                        .map(object -> withNotes(id, item, object, "record", database(item.database())));
            case ObjectId.Card card ->
                get(
                                GetSingleOctapipePipelineCardById.class,
                                new GetSingleOctapipePipelineCardById.Input(card.pipeline(), card.uuid()))
                        .map(object -> withNotes(id, card, object, "card", pipeline(card.pipeline())));
            case ObjectId.Task task ->
                get(GetSingleOctapipeTaskById.class, new GetSingleOctapipeTaskById.Input(task.uuid()))
                        .map(object -> withNotes(id, task, object, "task", MissingNode.getInstance()));
            case ObjectId.Note note -> note(note);
        };
    }

    private <I> Optional<JsonNode> get(Class<? extends OperationTool<I>> tool, I input) {
        return reading.shows(tool) ? reading.object(tool, input) : Optional.empty();
    }

    private JsonNode database(String uuid) {
        return get(GetSingleOctapipeDatabaseById.class, new GetSingleOctapipeDatabaseById.Input(uuid))
                .orElse(MissingNode.getInstance());
    }

    private JsonNode pipeline(String uuid) {
        return get(GetSingleOctapipePipelineById.class, new GetSingleOctapipePipelineById.Input(uuid))
                .orElse(MissingNode.getInstance());
    }

    private List<JsonNode> stages(String pipeline) {
        return reading.shows(ListAllOctapipePipelineStages.class)
                ? reading.page(
                                ListAllOctapipePipelineStages.class,
                                new ListAllOctapipePipelineStages.Input(pipeline, Optional.empty()))
                        .map(page -> page.items().tree().valueStream().toList())
                        .orElse(List.of())
                : List.of();
    }

    private Document holder(ObjectId id, JsonNode object, List<JsonNode> stages) {
        String kind = id instanceof ObjectId.Database ? "database" : "pipeline";
        PlainText text = new PlainText(Map.of()).members(object, "custom_fields");
        if (!stages.isEmpty()) {
            text.heading("Stages");
            stages.forEach(stage ->
                    text.paragraph("- " + PlainText.line(stage.path("name").asText()) + " ("
                            + stage.path("uuid").asText() + ")"));
        }
        JsonNode fields = object.path("custom_fields");
        if (!fields.isEmpty()) {
            text.heading("Custom fields");
            fields.forEach(field -> text.paragraph("- " + PlainText.line(field(field))));
        }
        return document(id, object, kind, text);
    }

    private static String field(JsonNode field) {
        return field.path("label").asText() + " (" + field.path("name").asText() + "): "
                + field.path("type").asText()
                + (field.path("required").asBoolean() ? ", required" : "")
                + (field.path("read_only").asBoolean() ? ", read only" : "")
                + (field.path("options").isEmpty()
                        ? ""
                        : ", one of "
                                + String.join(
                                        ", ",
                                        field.path("options")
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .toList()));
    }

    private Document withNotes(ObjectId id, ObjectId.WithNotes owner, JsonNode object, String kind, JsonNode holder) {
        PlainText text = new PlainText(labels(holder)).members(object, VALUES);
        JsonNode values = object.path(VALUES);
        if (!values.isEmpty()) {
            text.heading("Custom fields").members(values);
        }
        Reading.Items notes = NotesOf.read(owner, PAGES_OF_NOTES, reading);
        if (!notes.items().isEmpty()) {
            text.heading("Notes");
            notes.items()
                    .forEach(note ->
                            text.paragraph("- " + said(note) + note.path("note").asText()));
        }
        if (notes.more()) {
            text.paragraph("There are more notes: list_all_octapipe_notes lists them all.");
        }
        return document(id, object, kind, text);
    }

    private static String said(JsonNode note) {
        String when = note.path("created_at").asText();
        String who = PlainText.name(note.path("user")).orElse("");
        String said = (when + " " + who).strip();
        return said.isEmpty() ? "" : said + ": ";
    }

    private static Map<String, String> labels(JsonNode holder) {
        Map<String, String> labels = new LinkedHashMap<>();
        holder.path("custom_fields").forEach(field -> {
            String label = field.path("label").asText();
            if (!label.isBlank()) {
                labels.put(field.path("name").asText(), label);
            }
        });
        return labels;
    }

    /** The API gives notes only with others of the same thing, so it is looked for among them. */
    private Optional<Document> note(ObjectId.Note id) {
        if (!reading.shows(ListAllOctapipeNotes.class)) {
            return Optional.empty();
        }
        return NotesOf.read(id.of(), PAGES_OF_NOTES, reading).items().stream()
                .filter(note -> note.path("uuid").asText().equals(id.uuid()))
                .findFirst()
                .map(note -> document(
                        id,
                        note,
                        "note",
                        new PlainText(Map.of())
                                .paragraph(note.path("note").asText())
                                .members(note, "note", "uuid", "record_uuid")));
    }

    private Document document(ObjectId id, JsonNode object, String kind, PlainText text) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("kind", kind);
        metadata.put("uuid", object.path("uuid").asText());
        switch (id) {
            case ObjectId.DatabaseRecord item -> metadata.put("database_uuid", item.database());
            case ObjectId.Card card -> metadata.put("pipeline_uuid", card.pipeline());
            case ObjectId.Note note -> metadata.put("record_uuid", note.of().uuid());
            case ObjectId.Database database -> {}
            case ObjectId.Pipeline pipeline -> {}
            case ObjectId.Task task -> {}
        }
        for (String moment : List.of("created_at", "updated_at")) {
            if (object.path(moment).isTextual()) {
                metadata.put(moment, object.path(moment).textValue());
            }
        }
        String title = kind.equals("note")
                ? "Note of " + object.path("created_at").asText("unknown date")
                : PlainText.name(object).orElse(id.toString());
        return new Document(id.toString(), title, text.toString(), addresses.of(id, reading), metadata);
    }
}
