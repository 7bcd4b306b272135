package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSet;
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
                .filter(source -> !isAtHand(source))
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
        sources.forEach(source -> calls.fields().shown(source).ifPresent(fields -> known.put(source, fields)));
        return new FieldSnapshot(known, settings().tokens());
    }

    /**
     * {@return the fields of one owner as they are known, if they are not all too old; nobody waits for them. Where they have aged,
     * they are read again meanwhile}
     */
    Optional<FieldSet> atHand(FieldSource source, String owner) {
        return source.definedBy().isPresent()
                ? owned(source, source.definedBy().get()).atHand(owner)
                : atHand(source).flatMap(known -> known.of(owner));
    }

    /**
     * {@return the fields of one owner, read now if what is known is older than {@code age}; empty if no such owner is listed}
     *
     * @param call the call that they are read in
     * @throws ToolFailedException if they cannot be read
     */
    Optional<FieldSet> of(FieldSource source, String owner, Duration age, CallInProgress call) {
        return source.definedBy().isPresent()
                ? owned(source, source.definedBy().get()).of(owner, age, call)
                : of(source, age, call).of(owner);
    }

    /**
     * {@return all owners, with their fields unless these are asked for one by one; read now if what is known is older than
     * {@code age}}
     *
     * @param call the call that they are read in
     * @throws ToolFailedException if they cannot be read
     */
    FieldDefinitions of(FieldSource source, Duration age, CallInProgress call) {
        RegisteredTool.Operation<?> tool = calls.registry().operation(source.list());
        String pointer =
                tool.tool().descriptor().identity().flatMap(Identity::items).orElse("");
        ListReader reader = new ListReader(tool, pointer, call);
        return calls.fields().of(source, list(source).items(age, () -> reader.first(Json.object(), Long.MAX_VALUE)));
    }

    private Optional<FieldDefinitions> atHand(FieldSource source) {
        KnownList list = list(source);
        return list.atHand(settings().oldest()).map(known -> {
            list.renew(settings().age(), () -> renew(source));
            return calls.fields().of(source, known);
        });
    }

    /** Whether a list of tools need not wait, since what it shows is known. */
    private boolean isAtHand(FieldSource source) {
        return atHand(source).isPresent() && calls.fields().shown(source).isPresent();
    }

    /** In the course of no call: none that is cancelled breaks it off. */
    private void renew(FieldSource source) {
        logging(source.list(), () -> {
            FieldDefinitions listed = of(source, settings().age(), CallInProgress.ofNobody(calls));
            source.definedBy().ifPresent(by -> owned(source, by).renew(listed));
        });
    }

    /** Reads for nobody who could be told what goes wrong. */
    static void logging(String tool, Runnable reading) {
        try {
            reading.run();
        } catch (ToolFailedException e) {
            log(tool, e);
        } catch (RuntimeException e) {
            Incident.logged(LOGGER, "reading " + tool + " failed", e);
        }
    }

    static void log(String tool, ToolFailedException e) {
        LOGGER.log(Level.INFO, () -> tool + " cannot be read: " + e.failure().message());
    }

    private OwnedFields owned(FieldSource source, FieldSource.DefinedBy by) {
        return new OwnedFields(source, by, calls);
    }

    private KnownList list(FieldSource source) {
        return calls.known().list(source.list(), Json.object());
    }

    private FieldSettings settings() {
        return calls.fields().settings();
    }
}
