package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Refusal;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.model.Export;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Field;
import dev.mcptools.octapipe.sandbox.rules.Filter;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Exports of records or cards. The file holds what there was when the export was asked for. */
public final class ExportsResource<T extends Item> {

    private static final Rules REQUEST = Rules.of(
            Rules.optional("format", Check.oneOf(Sheet.Format.values())),
            Rules.optional("fields", Check.listOf(Check.TEXT)));

    private final Store store;
    private final Clock clock;
    private final ExportPace pace;
    private final Function<Call, Items<T>> itemsOf;

    ExportsResource(Store store, Clock clock, ExportPace pace, Function<Call, Items<T>> itemsOf) {
        this.store = store;
        this.clock = clock;
        this.pace = pace;
        this.itemsOf = itemsOf;
    }

    /** Starts an export that is pending until it is asked for. */
    public Reply start(Call call) {
        return Reply.accepted(view(call, export(call, Export.Status.PENDING)));
    }

    /** Makes an export that is done at once: nowhere can one ask for it again. */
    public Reply make(Call call) {
        return Reply.ok(view(call, export(call, Export.Status.COMPLETED)));
    }

    /** Tells how far an export is, which by then is completed unless exports are slow. */
    public Reply get(Call call) {
        Items<T> items = itemsOf.apply(call);
        Export export = call.find(store.exports(), "id", "Export");
        if (!export.parentUuid().equals(items.parentUuid())) {
            throw Refusal.notFound("Export");
        }
        return Reply.ok(view(call, store.exports().put(export.asked())));
    }

    private Export export(Call call, Export.Status status) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        Form form = REQUEST.check(call.object(), errors);
        Map<String, Field<T>> fields = items.fields();
        Filter<T> filter = Filter.read(form.node(Filter.NAME), fields, errors);
        List<String> columns = form.texts("fields", List.copyOf(fields.keySet()));
        for (int i = 0; i < columns.size(); i++) {
            if (!fields.containsKey(columns.get(i))) {
                errors.notSelectable("fields." + i);
            }
        }
        errors.refuseIfAny();

        List<Function<T, JsonNode>> cells = columns.stream()
                .map(column -> Objects.requireNonNull(fields.get(column)).read())
                .toList();
        Sheet sheet = new Sheet(
                columns,
                items.stream()
                        .filter(filter)
                        .map(item ->
                                cells.stream().map(cell -> cell.apply(item)).toList())
                        .toList());
        Sheet.Format format = form.constant("format", Sheet.Format.values()).orElse(Sheet.Format.CSV);
        UUID uuid = UUID.randomUUID();
        String name = items.title() + "." + format.wireName();
        store.blobs().put(new Blob(uuid, name, format.mime(), sheet.write(format), clock.instant()));
        return store.exports()
                .put(new Export(uuid, items.parentUuid(), status, clock.instant(), pace.polls(), pace.end()));
    }

    private static ObjectNode view(Call call, Export export) {
        ObjectNode view = Json.object()
                .put("export_uuid", export.uuid().toString())
                .put("status", export.status().wireName());
        return export.status() == Export.Status.COMPLETED
                ? view.put("url", Downloads.url(call, export.uuid()))
                : view.putNull("url");
    }
}
