package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Multipart;
import dev.mcptools.octapipe.sandbox.http.Page;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.model.StoredFile;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files attached to users, cards, tasks and records: uploaded ones, and links to what lies elsewhere. */
public final class FilesResource {

    private static final Rules UPLOAD = Rules.of(Target.ENTITY, Target.RECORD_UUID);
    private static final Rules COPY = Rules.of(
            Target.ENTITY,
            Target.RECORD_UUID,
            Rules.required("name", Check.TEXT),
            Rules.required("url", Check.URL),
            Rules.required("mime", Check.TEXT),
            Rules.required("size", Check.NOT_NEGATIVE));

    private final Store store;
    private final Clock clock;
    private final Views views;

    public FilesResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        Errors errors = new Errors();
        Page page = call.page(errors);
        Target target = Target.of(call, errors);
        errors.refuseIfAny();
        List<StoredFile> files = store.files().stream()
                .filter(file -> target.is(file.entity(), file.recordUuid()))
                .toList();
        return page.array(files, file -> view(call, file));
    }

    public Reply upload(Call call) {
        Multipart parts = Multipart.parse(call.contentType(), call.body());
        Errors errors = new Errors();
        Form form = UPLOAD.check(parts.fields(), errors);
        Target target = Target.of(form, store, errors);
        Optional<Multipart.Part> content = parts.file("file");
        if (content.isEmpty()) {
            errors.required("file");
        }
        errors.refuseIfAny();
        Multipart.Part file = content.orElseThrow();
        UUID uuid = UUID.randomUUID();
        String name = file.fileName().orElse("file");
        store.blobs().put(new Blob(uuid, name, file.contentType(), file.bytes(), clock.instant()));
        return attach(call, target, uuid, name, "", file.contentType(), file.bytes().length);
    }

    public Reply copy(Call call) {
        Errors errors = new Errors();
        Form form = COPY.check(call.object(), errors);
        Target target = Target.of(form, store, errors);
        errors.refuseIfAny();
        return attach(
                call,
                target,
                UUID.randomUUID(),
                form.text("name"),
                form.text("url"),
                form.text("mime"),
                form.number("size"));
    }

    public Reply delete(Call call) {
        StoredFile file = call.find(store.files(), "id", "File");
        store.files().remove(file.uuid());
        store.blobs().remove(file.uuid());
        return Reply.noContent();
    }

    private Reply attach(Call call, Target target, UUID uuid, String name, String url, String mime, long size) {
        StoredFile file = new StoredFile(
                uuid, target.entity(), target.recordUuid(), name, url, mime, size, call.userUuid(), clock.instant());
        return Reply.created(view(call, store.files().put(file)));
    }

    private ObjectNode view(Call call, StoredFile file) {
        ObjectNode view = Json.object()
                .put("uuid", file.uuid().toString())
                .put("entity", file.entity().wireName())
                .put("record_uuid", file.recordUuid().toString())
                .put("name", file.name())
                .put("url", store.blobs().contains(file.uuid()) ? Downloads.url(call, file.uuid()) : file.url())
                .put("mime", file.mime())
                .put("size", file.size());
        view.set("user", views.user(file.userUuid()));
        return Views.timestamps(view, file.createdAt(), file.createdAt(), Optional.empty());
    }
}
