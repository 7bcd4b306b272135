package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.http.Wire;
import dev.mcptools.octapipe.sandbox.model.Notification;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Messages to users. */
public final class NotificationsResource {

    private static final Rules NOTIFICATION = Rules.of(
            Rules.required("owner_user_uuid", Check.UUID),
            Target.ENTITY,
            Target.RECORD_UUID,
            Rules.required("message", Check.TEXT));

    private final Store store;
    private final Clock clock;

    public NotificationsResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Reply list(Call call) {
        return call.page().envelope(store.notifications().copy(), NotificationsResource::view);
    }

    public Reply create(Call call) {
        Errors errors = new Errors();
        Form form = NOTIFICATION.check(call.object(), errors);
        form.checkReference("owner_user_uuid", "", uuid -> store.user(uuid).isPresent(), errors);
        Target target = Target.of(form, store, errors);
        errors.refuseIfAny();
        Notification notification = new Notification(
                UUID.randomUUID(),
                form.uuid("owner_user_uuid").orElseThrow(),
                target.entity(),
                target.recordUuid(),
                form.text("message"),
                Optional.empty(),
                clock.instant());
        return Reply.created(view(store.notifications().put(notification)));
    }

    private static ObjectNode view(Notification notification) {
        ObjectNode view = Json.object()
                .put("uuid", notification.uuid().toString())
                .put("owner_user_uuid", notification.ownerUserUuid().toString())
                .put("entity", notification.entity().wireName())
                .put("record_uuid", notification.recordUuid().toString())
                .put("message", notification.message());
        view.set("read_at", notification.readAt().<JsonNode>map(Wire::time).orElse(NullNode.getInstance()));
        return Views.timestamps(view, notification.createdAt(), notification.createdAt(), Optional.empty());
    }
}
