package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.store.Store;
import dev.mcptools.octapipe.sandbox.store.Table;
import java.util.function.Function;

/**
 * Records or cards of whichever database or pipeline, for requests that name none.
 *
 * <p>The vendor's SDK knows no parent where it reads and deletes, and writes Python's {@code None} into the path. That
 * the API answers by the key of the record or card alone is inferred from it. A key of some other parent is still
 * refused.
 */
public final class WithoutParentResource<T extends Item> {

    private final Store store;
    private final Table<T> table;
    private final Function<T, ObjectNode> view;
    private final String singular;

    WithoutParentResource(Store store, Table<T> table, Function<T, ObjectNode> view, String singular) {
        this.store = store;
        this.table = table;
        this.view = view;
        this.singular = singular;
    }

    public Reply list(Call call) {
        return call.page().array(table.copy(), view);
    }

    public Reply get(Call call) {
        return Reply.ok(view.apply(item(call)));
    }

    public Reply delete(Call call) {
        T item = item(call);
        table.remove(item.uuid());
        store.detachAllFrom(item.uuid());
        return Reply.noContent();
    }

    private T item(Call call) {
        return call.find(table, "id", singular);
    }
}
