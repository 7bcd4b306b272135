package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Page;
import dev.mcptools.octapipe.sandbox.http.Refusal;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.rules.Filter;
import dev.mcptools.octapipe.sandbox.rules.Sort;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/** Records or cards, one by one: the five usual operations. */
public final class ItemsResource<T extends Item> {

    private final Function<Call, Items<T>> itemsOf;

    ItemsResource(Function<Call, Items<T>> itemsOf) {
        this.itemsOf = itemsOf;
    }

    public Reply list(Call call) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        Page page = call.page(errors);
        Predicate<T> wanted =
                Filter.query(call.query(Filter.NAME), items.fields(), errors).and(items.narrow(call, errors));
        Comparator<T> order = Sort.read(call.query("sort"), items.fields(), errors);
        errors.refuseIfAny();
        return page.array(items.stream().filter(wanted).sorted(order).toList(), items::view);
    }

    public Reply get(Call call) {
        Items<T> items = itemsOf.apply(call);
        return Reply.ok(items.view(item(call, items)));
    }

    public Reply create(Call call) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        T created = items.create(call.object(), "", errors);
        errors.refuseIfAny();
        items.put(created);
        return Reply.created(items.view(created));
    }

    public Reply update(Call call) {
        Items<T> items = itemsOf.apply(call);
        Errors errors = new Errors();
        T updated = items.update(item(call, items), call.object(), errors);
        errors.refuseIfAny();
        items.put(updated);
        return Reply.ok(items.view(updated));
    }

    public Reply delete(Call call) {
        Items<T> items = itemsOf.apply(call);
        items.delete(item(call, items));
        return Reply.noContent();
    }

    private T item(Call call, Items<T> items) {
        return call.find("id").flatMap(items::find).orElseThrow(() -> Refusal.notFound(items.singular()));
    }
}
