package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Page;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Task;
import dev.mcptools.octapipe.sandbox.model.Task.Priority;
import dev.mcptools.octapipe.sandbox.model.Task.Status;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tasks. Times are written HH:MM and read HH:MM:SS. */
public final class TasksResource {

    private static final Rules TASK = Rules.of(
            Rules.required("title", Check.TEXT),
            Rules.required("start_date", Check.DATE),
            Rules.required("end_date", Check.DATE),
            Rules.required("start_time", Check.HOUR_MINUTE),
            Rules.required("end_time", Check.HOUR_MINUTE),
            Rules.required("status", Check.oneOf(Status.values())),
            Rules.required("priority", Check.oneOf(Priority.values())),
            Rules.optional("description", Check.TEXT),
            Rules.optional("pipeline_card_uuid", Check.UUID),
            Rules.filled("owner_user_uuid", Check.UUID));

    private final Store store;
    private final Clock clock;
    private final Views views;

    public TasksResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        Errors errors = new Errors();
        Page page = call.page(errors);
        Optional<UUID> card = call.queryUuid("pipeline_card_uuid", errors);
        Optional<Status> status = call.queryConstant("status", Status.values(), errors);
        errors.refuseIfAny();
        List<Task> tasks = store.tasks().stream()
                .filter(task -> card.isEmpty() || card.equals(task.content().cardUuid()))
                .filter(task ->
                        status.isEmpty() || status.get() == task.content().status())
                .toList();
        return page.envelope(tasks, views::task);
    }

    public Reply get(Call call) {
        return Reply.ok(views.task(task(call)));
    }

    public Reply create(Call call) {
        Task.Content content = content(call, Optional.empty(), Optional.empty(), call.userUuid());
        Instant now = clock.instant();
        Task task = new Task(UUID.randomUUID(), content, call.userUuid(), now, now);
        return Reply.created(views.task(store.tasks().put(task)));
    }

    public Reply update(Call call) {
        Task task = task(call);
        Task.Content old = task.content();
        Task.Content content = content(call, old.description(), old.cardUuid(), old.ownerUuid());
        Task updated = new Task(task.uuid(), content, task.creatorUuid(), task.createdAt(), clock.instant());
        return Reply.ok(views.task(store.tasks().put(updated)));
    }

    public Reply delete(Call call) {
        Task task = task(call);
        store.tasks().remove(task.uuid());
        store.detachAllFrom(task.uuid());
        return Reply.noContent();
    }

    private Task task(Call call) {
        return call.find(store.tasks(), "id", "Task");
    }

    private Task.Content content(Call call, Optional<String> description, Optional<UUID> card, UUID owner) {
        Errors errors = new Errors();
        Form form = TASK.check(call.object(), errors);
        form.checkReference("pipeline_card_uuid", "", store.cards()::contains, errors);
        form.checkReference("owner_user_uuid", "", uuid -> store.user(uuid).isPresent(), errors);
        errors.refuseIfAny();

        Task.Content content = new Task.Content(
                form.text("title"),
                form.optionalText("description", description),
                LocalDate.parse(form.text("start_date")),
                LocalDate.parse(form.text("end_date")),
                LocalTime.parse(form.text("start_time")),
                LocalTime.parse(form.text("end_time")),
                form.constant("status", Status.values()).orElseThrow(),
                form.constant("priority", Priority.values()).orElseThrow(),
                form.uuid("pipeline_card_uuid", card),
                form.uuid("owner_user_uuid").orElse(owner));
        if (content.end().isBefore(content.start())) {
            boolean sameDay = content.endDate().equals(content.startDate());
            String field = sameDay ? "end_time" : "end_date";
            errors.add(field, "The " + field + " field must not be before " + field.replace("end", "start") + ".");
            errors.refuseIfAny();
        }
        return content;
    }
}
