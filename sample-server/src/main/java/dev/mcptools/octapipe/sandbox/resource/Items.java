package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.rules.Field;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The records of one database or the cards of one pipeline, as one request works on them.
 *
 * <p>Whatever is made while errors are added is worthless, and must not be put back.
 */
interface Items<T extends Item> {

    /** What one of them is called in a refusal. */
    String singular();

    /** The database or pipeline. */
    UUID parentUuid();

    /** What the file of an export is called, without its extension. */
    String title();

    /** What filters, sorting and exports can name. */
    Map<String, Field<T>> fields();

    Stream<T> stream();

    Optional<T> find(UUID uuid);

    /** The items that query parameters of this kind of list leave over. */
    Predicate<T> narrow(Call call, Errors errors);

    /**
     * A new item that is not put yet.
     *
     * @param prefix how members are named in the errors, before their own name
     */
    T create(ObjectNode body, String prefix, Errors errors);

    /** The item after a PUT. Optional members that are left out keep their value, null clears them. */
    T update(T item, ObjectNode body, Errors errors);

    /** What a bulk update makes of each item. */
    UnaryOperator<T> change(ObjectNode values, Errors errors);

    void put(T item);

    void delete(T item);

    ObjectNode view(T item);
}
