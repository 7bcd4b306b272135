package dev.mcptools.generator.model;

import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation as a tool.
 *
 * @param name what clients call: {@code list_all_octapipe_pipeline_cards}
 * @param title a short name for people
 * @param description the documentation for the model, without the sentences that are made from the schema
 * @param remark what the schemas of its arguments cannot say, as a sentence; empty if there is nothing
 * @param operation the operation it calls
 * @param terms where it is called and with which credentials, where that differs from the API's default
 * @param resource the plural name of what it works on, {@code pipeline_cards}; a tag where the documents have no records
 * @param method what it does with it: {@code list}, {@code get}, {@code create}, {@code bulk_update}
 * @param tags the tags of the resource and of the method, in that order, without duplicates
 * @param access what a call can do
 * @param idempotent whether a second call with the same arguments changes nothing more
 * @param openWorld whether it reaches beyond the API's own closed world: sends mail, publishes, fetches from anywhere
 * @param arguments in the order in which the tool shows them: path, query, header, cookie, body
 * @param body how the body is sent; empty for a request without one
 * @param pagination how a list goes on after its first page
 * @param bulk what it does to many records at once
 * @param job what it starts and does not wait for
 * @param identity what tells the items of its list apart
 * @param answer what a successful call brings back
 * @param fields how callers choose what they get of it
 * @param declaredAt the operation's place in the document
 */
public record Tool(
        String name,
        String title,
        String description,
        String remark,
        Operation operation,
        Terms terms,
        String resource,
        String method,
        List<String> tags,
        Access access,
        boolean idempotent,
        boolean openWorld,
        List<Argument> arguments,
        Optional<RequestBody> body,
        Optional<Pagination> pagination,
        Optional<Bulk> bulk,
        Optional<PolledJob> job,
        Optional<Identity> identity,
        Answer answer,
        Optional<Fields> fields,
        SourceLocation declaredAt) {
    public Tool {
        tags = List.copyOf(tags);
        arguments = List.copyOf(arguments);
    }

    /** {@return the documentation with the remark} */
    public String documentation() {
        return remark.isEmpty() ? description : description + " " + remark;
    }

    /** {@return the same tool, of whose arguments none is to be got from other tools than these} */
    Tool withSources(Set<String> names) {
        return with(arguments.stream().map(argument -> argument.withSources(names)));
    }

    /** {@return the same tool, whose arguments the fields of no other resources than these describe} */
    Tool withFieldsOf(Set<String> resources) {
        return with(arguments.stream().map(argument -> argument.withFieldsOf(resources)));
    }

    /** {@return the same tool with arguments of which more is known} */
    public Tool with(List<Argument> known) {
        return with(known.stream());
    }

    private Tool with(Stream<Argument> others) {
        return new Tool(
                name,
                title,
                description,
                remark,
                operation,
                terms,
                resource,
                method,
                tags,
                access,
                idempotent,
                openWorld,
                others.toList(),
                body,
                pagination,
                bulk,
                job,
                identity,
                answer,
                fields,
                declaredAt);
    }
}
