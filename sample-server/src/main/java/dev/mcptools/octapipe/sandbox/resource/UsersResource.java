package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Refusal;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.User;
import dev.mcptools.octapipe.sandbox.model.User.Role;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Users. Their secrets are in every reply, as the vendor's SDK expects them. */
public final class UsersResource {

    private static final Rules PROFILE = Rules.of(
            Rules.required("first_name", Check.TEXT),
            Rules.required("last_name", Check.TEXT),
            Rules.required("email", Check.EMAIL),
            Rules.required("role", Check.oneOf(Role.values())),
            Rules.required("enabled_pipelines", Check.listOf(Check.UUID)),
            Rules.filled("is_data_access_restricted", Check.BOOLEAN),
            Rules.filled("is_active", Check.BOOLEAN),
            Rules.optional("job", Check.TEXT),
            Rules.optional("phone1", Check.TEXT),
            Rules.optional("phone2", Check.TEXT),
            Rules.filled("custom_fields_values", Check.MAP));
    private static final Rules PASSWORD = Rules.of(Rules.required("initial_password", Check.TEXT));
    private static final User.Profile NOBODY = new User.Profile(
            "",
            "",
            "",
            Role.USER,
            List.of(),
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    private final Store store;
    private final Clock clock;
    private final Views views;

    public UsersResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        List<User> users =
                store.users().stream().filter(user -> !user.isDeleted()).toList();
        return call.page().envelope(users, views::user);
    }

    public Reply get(Call call) {
        return Reply.ok(views.user(user(call)));
    }

    public Reply create(Call call) {
        Errors errors = new Errors();
        UUID uuid = UUID.randomUUID();
        User.Profile profile = profile(call, uuid, NOBODY, errors);
        Form form = PASSWORD.check(call.object(), errors);
        errors.refuseIfAny();
        Instant now = clock.instant();
        User user =
                new User(uuid, profile, form.text("initial_password"), secret(), secret(), now, now, Optional.empty());
        return Reply.created(views.user(store.users().put(user)));
    }

    public Reply update(Call call) {
        User user = user(call);
        Errors errors = new Errors();
        User.Profile profile = profile(call, user.uuid(), user.profile(), errors);
        errors.refuseIfAny();
        return Reply.ok(views.user(store.users().put(user.with(profile, clock.instant()))));
    }

    public Reply delete(Call call) {
        User user = user(call);
        if (user.uuid().equals(call.userUuid())) {
            return Reply.message(403, "This action is unauthorized.");
        }
        store.users().put(user.deleted(clock.instant()));
        store.detachAllFrom(user.uuid());
        return Reply.noContent();
    }

    private User user(Call call) {
        User user = call.find(store.users(), "id", "User");
        if (user.isDeleted()) {
            throw Refusal.notFound("User");
        }
        return user;
    }

    private User.Profile profile(Call call, UUID uuid, User.Profile current, Errors errors) {
        Form form = PROFILE.check(call.object(), errors);
        if (store.users().stream()
                .anyMatch(other -> !other.isDeleted()
                        && !other.uuid().equals(uuid)
                        && other.profile().email().equalsIgnoreCase(form.text("email")))) {
            errors.add("email", "The email has already been taken.");
        }
        List<UUID> pipelines = form.texts("enabled_pipelines", List.of()).stream()
                .flatMap(text -> Call.uuid(text).stream())
                .toList();
        for (int i = 0; i < pipelines.size(); i++) {
            if (!store.pipelines().contains(pipelines.get(i))) {
                errors.notSelectable("enabled_pipelines." + i);
            }
        }
        return new User.Profile(
                form.text("first_name"),
                form.text("last_name"),
                form.text("email"),
                form.constant("role", Role.values()).orElse(current.role()),
                pipelines,
                form.bool("is_data_access_restricted", current.dataAccessRestricted()),
                form.bool("is_active", current.active()),
                form.optionalText("job", current.job()),
                form.optionalText("phone1", current.phone1()),
                form.optionalText("phone2", current.phone2()),
                form.map("custom_fields_values", current.customFieldsValues()));
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }
}
