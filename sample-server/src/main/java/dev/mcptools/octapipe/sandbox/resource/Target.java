package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.Entity;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.rules.Rules.Rule;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.util.Optional;
import java.util.UUID;

/** What a note, a notification or a file is attached to, named by {@code entity} and {@code record_uuid}. */
record Target(Entity entity, UUID recordUuid) {

    static final Rule ENTITY = Rules.required("entity", Check.oneOf(Entity.values()));
    static final Rule RECORD_UUID = Rules.required("record_uuid", Check.UUID);

    private static final UUID NOWHERE = new UUID(0, 0);

    /** The target in a checked body; an error unless it exists. */
    static Target of(Form form, Store store, Errors errors) {
        Optional<Entity> entity = form.constant("entity", Entity.values());
        form.checkReference("record_uuid", "", uuid -> entity.isEmpty() || store.holds(entity.get(), uuid), errors);
        return of(entity, form.uuid("record_uuid"));
    }

    /** The target in a query, where both parameters are required. One that does not exist has nothing attached. */
    static Target of(Call call, Errors errors) {
        Optional<Entity> entity = call.queryConstant("entity", Entity.values(), errors);
        Optional<UUID> recordUuid = call.queryUuid("record_uuid", errors);
        for (String name : new String[] {"entity", "record_uuid"}) {
            if (call.query(name).isEmpty()) {
                errors.required(name);
            }
        }
        return of(entity, recordUuid);
    }

    private static Target of(Optional<Entity> entity, Optional<UUID> recordUuid) {
        return new Target(entity.orElse(Entity.USER), recordUuid.orElse(NOWHERE));
    }

    boolean is(Entity otherEntity, UUID otherUuid) {
        return entity == otherEntity && recordUuid.equals(otherUuid);
    }
}
