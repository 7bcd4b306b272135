package dev.mcptools.octapipe.sandbox.store;

import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.model.Entity;
import dev.mcptools.octapipe.sandbox.model.Export;
import dev.mcptools.octapipe.sandbox.model.Note;
import dev.mcptools.octapipe.sandbox.model.Notification;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.StoredFile;
import dev.mcptools.octapipe.sandbox.model.Task;
import dev.mcptools.octapipe.sandbox.model.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything the sandbox holds, in memory.
 *
 * <p>One lock guards all of it: whoever reads or writes does so within {@link #exclusively}. Nothing in there waits for
 * the network, so requests are handled one after the other without being felt, and none sees half of another's work.
 */
public final class Store {

    private final ReentrantLock lock = new ReentrantLock();
    private final Table<Database> databases = new Table<>();
    private final Table<DatabaseRecord> records = new Table<>();
    private final Table<Pipeline> pipelines = new Table<>();
    private final Table<Card> cards = new Table<>();
    private final Map<UUID, Integer> cardsMade = new HashMap<>();
    private final Table<Task> tasks = new Table<>();
    private final Table<Note> notes = new Table<>();
    private final Table<Notification> notifications = new Table<>();
    private final Table<User> users = new Table<>();
    private final Table<StoredFile> files = new Table<>();
    private final Table<Export> exports = new Table<>();
    private final Table<Blob> blobs = new Table<>();

    /** Runs the work while nobody else reads or writes. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public Table<Database> databases() {
        return databases;
    }

    public Table<DatabaseRecord> records() {
        return records;
    }

    public Table<Pipeline> pipelines() {
        return pipelines;
    }

    public Table<Card> cards() {
        return cards;
    }

    public Table<Task> tasks() {
        return tasks;
    }

    public Table<Note> notes() {
        return notes;
    }

    public Table<Notification> notifications() {
        return notifications;
    }

    /** Users, the deleted ones included. */
    public Table<User> users() {
        return users;
    }

    public Table<StoredFile> files() {
        return files;
    }

    public Table<Export> exports() {
        return exports;
    }

    public Table<Blob> blobs() {
        return blobs;
    }

    /** A user that is not deleted. */
    public Optional<User> user(UUID uuid) {
        return users.find(uuid).filter(user -> !user.isDeleted());
    }

    /** Whether a note, a notification or a file can be attached to this. */
    public boolean holds(Entity entity, UUID uuid) {
        return switch (entity) {
            case USER -> user(uuid).isPresent();
            case PIPELINE_CARD -> cards.contains(uuid);
            case TASK -> tasks.contains(uuid);
            case DATABASE_RECORD -> records.contains(uuid);
        };
    }

    /** A code for a new card, never given before. */
    public String nextCode(Pipeline pipeline) {
        return pipeline.prefix() + "-" + cardsMade.merge(pipeline.uuid(), 1, Integer::sum);
    }

    /** Removes what is attached to something that goes away; tasks stay, and no longer name it as their card. */
    public void detachAllFrom(UUID uuid) {
        notes.removeIf(note -> note.recordUuid().equals(uuid));
        files.stream().filter(file -> file.recordUuid().equals(uuid)).forEach(file -> blobs.remove(file.uuid()));
        files.removeIf(file -> file.recordUuid().equals(uuid));
        tasks.stream()
                .filter(task -> task.content().cardUuid().equals(Optional.of(uuid)))
                .toList()
                .forEach(task -> tasks.put(task.withoutCard()));
    }
}
