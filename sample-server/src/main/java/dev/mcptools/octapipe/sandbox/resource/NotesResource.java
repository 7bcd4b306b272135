package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Page;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Entity;
import dev.mcptools.octapipe.sandbox.model.Note;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes on users, cards, tasks and records. */
public final class NotesResource {

    private static final Rules NOTE = Rules.of(Target.ENTITY, Target.RECORD_UUID, Rules.required("note", Check.TEXT));

    private final Store store;
    private final Clock clock;
    private final Views views;

    public NotesResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        Errors errors = new Errors();
        Page page = call.page(errors);
        Target target = Target.of(call, errors);
        errors.refuseIfAny();
        List<Note> notes = store.notes().stream()
                .filter(note -> target.is(note.entity(), note.recordUuid()))
                .toList();
        return page.array(notes, this::view);
    }

    public Reply create(Call call) {
        Errors errors = new Errors();
        Form form = NOTE.check(call.object(), errors);
        Target target = Target.of(form, store, errors);
        errors.refuseIfAny();
        Note note = new Note(
                UUID.randomUUID(),
                target.entity(),
                target.recordUuid(),
                form.text("note"),
                call.userUuid(),
                clock.instant());
        return Reply.created(view(store.notes().put(note)));
    }

    public Reply delete(Call call) {
        store.notes().remove(call.find(store.notes(), "id", "Note").uuid());
        return Reply.noContent();
    }

    /** Of the four members that name a thing, the one that the note is attached to is set. */
    private ObjectNode view(Note note) {
        ObjectNode view = Json.object()
                .put("uuid", note.uuid().toString())
                .put("entity", note.entity().wireName())
                .put("record_uuid", note.recordUuid().toString())
                .put("note", note.note());
        for (Entity entity : Entity.values()) {
            view.set(entity.wireName(), entity == note.entity() ? target(note) : NullNode.getInstance());
        }
        return Views.timestamps(view, note.createdAt(), note.createdAt(), Optional.empty());
    }

    private JsonNode target(Note note) {
        UUID uuid = note.recordUuid();
        return switch (note.entity()) {
            case USER -> views.user(uuid);
            case PIPELINE_CARD ->
                Views.named(uuid, store.cards().find(uuid).orElseThrow().name());
            case TASK ->
                Json.object()
                        .put("uuid", uuid.toString())
                        .put(
                                "title",
                                store.tasks().find(uuid).orElseThrow().content().title());
            case DATABASE_RECORD ->
                Views.named(uuid, store.records().find(uuid).orElseThrow().name());
        };
    }
}
