package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldSource;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The fields of owners whose definitions a tool lists for one of them alone.
 *
 * @param source where they are defined
 * @param by the tool that lists them
 * @param calls how it is called, and what is known of the account
 */
record OwnedFields(FieldSource source, FieldSource.DefinedBy by, ToolCalls calls) {
    /** So many owners are asked for their fields to list tools by, each with a request of its own. */
    static final int MOST_SHOWN = 20;

    private static final int AT_ONCE = 4;

    /** More definitions than that one owner does not have. */
    private static final int MOST_DEFINITIONS = 5_000;

    private static final String NUMBER = "-?\\d{1,18}";

    /**
     * {@return the fields of one owner as they are known, if they are not all too old; nobody waits for them. Where they have aged,
     * they are read again meanwhile}
     */
    Optional<FieldSet> atHand(String owner) {
        KnownList list = list(asked(owner));
        return list.atHand(settings().oldest()).map(known -> {
            list.renew(settings().age(), () -> FieldReader.logging(by.list(), () -> of(owner, unwatched())));
            return fields(owner, known);
        });
    }

    /**
     * {@return the fields of one owner, read now if what is known is older than {@code age}; empty if the API has no such owner}
     *
     * @throws ToolFailedException if they cannot be read
     */
    Optional<FieldSet> of(String owner, Duration age, CallInProgress call) {
        ObjectNode asked = asked(owner);
        if (!tool().validator().problems(asked).isEmpty()) {
            return Optional.empty();
        }
        try {
            ListReader reader = new ListReader(tool(), by.definitions(), call);
            Reading.Items reading = list(asked).items(age, () -> reader.first(asked, MOST_DEFINITIONS));
            FieldSet fields = fields(owner, reading);
            if (calls.fields().shown(source).isPresent()) {
                show();
            }
            return Optional.of(fields);
        } catch (ToolFailedException e) {
            int status = e.failure().status().orElse(0);
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<FieldSet> of(String owner, CallInProgress call) {
        return of(owner, settings().age(), call);
    }

    /** Asks the first owners for their fields, a few at once, until the API wants to be left alone. */
    void renew(FieldDefinitions owners) {
        Queue<FieldSet> waiting = new ConcurrentLinkedQueue<>(shown(owners).toList());
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(
                                () -> FieldReader.logging(by.list(), () -> ask(waiting)), Thread::startVirtualThread))
                        .limit(AT_ONCE)
                        .toArray(CompletableFuture[]::new))
                .join();
        show();
    }

    private void ask(Queue<FieldSet> waiting) {
        for (FieldSet owner = waiting.poll(); owner != null; owner = waiting.poll()) {
            String id = owner.id();
            try {
                of(id, unwatched());
            } catch (ToolFailedException e) {
                if (e.failure().retryable()) {
                    waiting.clear();
                    throw e;
                }
                FieldReader.log(by.list(), e);
            }
        }
    }

    private void show() {
        calls.fields()
                .last(source)
                .ifPresent(owners -> calls.fields()
                        .show(
                                source,
                                owners,
                                shown(owners)
                                        .flatMap(owner -> calls.fields().last(source, owner).stream())
                                        .toList()));
    }

    private static Stream<FieldSet> shown(FieldDefinitions owners) {
        return owners.owners().stream().limit(MOST_SHOWN);
    }

    /** Under the name of its owner, if that is known: nobody waits for it. */
    private FieldSet fields(String owner, Reading.Items reading) {
        String name = calls.known()
                .list(source.list(), Json.object())
                .atHand(settings().oldest())
                .map(owners -> calls.fields().of(source, owners))
                .or(() -> calls.fields().last(source))
                .flatMap(owners -> owners.of(owner))
                .map(FieldSet::name)
                .orElse(owner);
        return calls.fields().of(source, owner, name, reading);
    }

    /** An id that is a number is one as an argument, where the tool wants that. */
    private ObjectNode asked(String owner) {
        ObjectNode text = Json.object().put(by.as(), owner);
        return owner.matches(NUMBER) && !tool().validator().problems(text).isEmpty()
                ? Json.object().put(by.as(), Long.parseLong(owner))
                : text;
    }

    private RegisteredTool.Operation<?> tool() {
        return calls.registry().operation(by.list());
    }

    private KnownList list(ObjectNode asked) {
        return calls.known().list(by.list(), asked);
    }

    private CallInProgress unwatched() {
        return CallInProgress.ofNobody(calls);
    }

    private FieldSettings settings() {
        return calls.fields().settings();
    }
}
