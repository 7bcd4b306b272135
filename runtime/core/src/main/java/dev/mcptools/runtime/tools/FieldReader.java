package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSource;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the fields that an account defines.
 *
 * @param calls how its tools are called, and what is known of it
 */
record FieldReader(ToolCalls calls) {
    private static final System.Logger LOGGER = System.getLogger(FieldReader.class.getName());

    /**
     * {@return the fields to list tools by: as they are at hand, else read now}
     *
     * <p>It waits as long as its patience lasts. What is not there by then is not in it; who listens is told when it is.
     */
    FieldSnapshot snapshot(Set<FieldSource> sources) {
        CompletableFuture<Void> all = CompletableFuture.allOf(sources.stream()
                .filter(source -> atHand(source).isEmpty())
                .map(source -> CompletableFuture.runAsync(() -> renew(source), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new));
        try {
            all.get(settings().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What failed has been logged.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known(sources);
    }

    /** {@return the fields as far as they are known: nothing is read} */
    FieldSnapshot known(Set<FieldSource> sources) {
        Map<FieldSource, FieldDefinitions> known = new HashMap<>();
        sources.forEach(source -> calls.fields().last(source).ifPresent(fields -> known.put(source, fields)));
        return new FieldSnapshot(known, settings().tokens());
    }

    /**
     * {@return the fields as they are known, if they are not all too old; nobody waits for them. Where they have aged, they are
     * read again meanwhile}
     */
    Optional<FieldDefinitions> atHand(FieldSource source) {
        KnownList list = list(source);
        return list.atHand(settings().oldest()).map(known -> {
            list.renew(settings().age(), () -> renew(source));
            return calls.fields().of(source, known);
        });
    }

    /**
     * {@return the fields, read now if what is known is older than {@code age}}
     *
     * @param call the call that they are read in
     * @throws ToolFailedException if they cannot be read
     */
    FieldDefinitions of(FieldSource source, Duration age, CallInProgress call) {
        ObjectNode nothing = Json.object();
        return calls.fields().of(source, list(source).items(age, () -> calls.items(source.list(), nothing, call)));
    }

    /** In the course of no call: none that is cancelled breaks it off. */
    private void renew(FieldSource source) {
        try {
            of(source, settings().age(), new CallInProgress(calls, CallContext.UNWATCHED, Map.of()));
        } catch (ToolFailedException e) {
            LOGGER.log(
                    Level.INFO,
                    () -> source.list() + " cannot be read: " + e.failure().message());
        } catch (RuntimeException e) {
            Incident.logged(LOGGER, "reading " + source.list() + " failed", e);
        }
    }

    private KnownList list(FieldSource source) {
        return calls.known().list(source.list(), Json.object());
    }

    private FieldSettings settings() {
        return calls.fields().settings();
    }
}
