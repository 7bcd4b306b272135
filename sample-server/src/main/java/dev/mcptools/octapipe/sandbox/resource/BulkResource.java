package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Records or cards, many at once.
 *
 * <p>A call changes or deletes at most as many as the limit says, and tells by {@code has_more} that some are left. An
 * item that already holds the new values costs nothing of that limit, so that repeating the call comes to an end.
 */
public final class BulkResource<T extends Item> {

    private final Function<Call, Items<T>> itemsOf;
    private final int limit;

    BulkResource(Function<Call, Items<T>> itemsOf, int limit) {
        this.itemsOf = itemsOf;
        this.limit = limit;
    }

    public Reply update(Call call) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        Request<T> request = read(call, items, errors);
        UnaryOperator<T> change = change(request.body().path("values"), items, errors);
        errors.refuseIfAny();

        List<T> changed = request.matching().stream()
                .map(item -> new Change<>(item, change.apply(item)))
                .filter(Change::isOne)
                .map(Change::after)
                .toList();
        int left = Math.max(0, changed.size() - limit);
        if (!request.dryRun()) {
            changed.stream().limit(limit).forEach(items::put);
        }
        int matched = request.matching().size();
        return reply(request, "updated", matched - left, left > 0);
    }

    public Reply delete(Call call) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        Request<T> request = read(call, items, errors);
        errors.refuseIfAny();

        List<T> deleted = request.matching().stream().limit(limit).toList();
        if (!request.dryRun()) {
            deleted.forEach(items::delete);
        }
        return reply(request, "deleted", deleted.size(), request.matching().size() > deleted.size());
    }

    /** Creates all rows of the array in the body; if one of them is bad, none, and each bad one is named by its place. */
    public Reply importAll(Call call) {
        Items<T> items = itemsOf.apply(call);
        JsonNode rows = call.json();
        Errors errors = new Errors();
        if (!rows.isArray() || rows.isEmpty()) {
            errors.add("body", "The body field must be a list of at least one row.");
        }
        List<T> created = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ObjectNode row) {
                created.add(items.create(row, i + ".", errors));
            } else {
                errors.add(Integer.toString(i), "The " + i + " field must be an object.");
            }
        }
        errors.refuseIfAny();
        created.forEach(items::put);
        ObjectNode reply = Json.object().put("imported", created.size());
        created.forEach(item -> reply.withArrayProperty("uuids").add(item.uuid().toString()));
        return Reply.created(reply);
    }

    private Request<T> read(Call call, Items<T> items, Errors errors) {
        ObjectNode body = call.object();
        Errors inFilters = new Errors();
        Filter<T> filter = Filter.read(body.path(Filter.NAME), items.fields(), inFilters);
        if (inFilters.isEmpty() && filter.isEmpty()) {
            inFilters.required(Filter.NAME);
        }
        errors.addAll(inFilters);
        JsonNode dryRun = body.path("dry_run");
        if (!dryRun.isMissingNode()) {
            Check.BOOLEAN.accept("dry_run", dryRun, errors);
        }
        // A filter with errors may not be one that can be run.
        List<T> matching = errors.isEmpty() ? items.stream().filter(filter).toList() : List.of();
        return new Request<>(body, matching, dryRun.asBoolean());
    }

    private UnaryOperator<T> change(JsonNode values, Items<T> items, Errors errors) {
        if (values instanceof ObjectNode object && !object.isEmpty()) {
            return items.change(object, errors);
        }
        errors.required("values");
        return UnaryOperator.identity();
    }

    private Reply reply(Request<T> request, String done, int count, boolean hasMore) {
        return Reply.ok(Json.object()
                .put("matched", request.matching().size())
                .put(done, request.dryRun() ? 0 : count)
                .put("has_more", hasMore)
                .put("dry_run", request.dryRun()));
    }

    private record Request<T>(ObjectNode body, List<T> matching, boolean dryRun) {}

    private record Change<T extends Item>(T before, T after) {

        boolean isOne() {
            return !before.content().equals(after.content());
        }
    }
}
