package dev.mcptools.octapipe.sandbox.seed;

import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.model.Entity;
import dev.mcptools.octapipe.sandbox.model.Note;
import dev.mcptools.octapipe.sandbox.model.Notification;
import dev.mcptools.octapipe.sandbox.model.StoredFile;
import dev.mcptools.octapipe.sandbox.model.Task;
import dev.mcptools.octapipe.sandbox.model.Task.Priority;
import dev.mcptools.octapipe.sandbox.model.Task.Status;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people did with cards and records: tasks and notifications of two pages each, notes and files. */
record SeedActivity(Store store, Instant now) {

    private static final UUID ACME = SeedId.item("Enterprise Sales", "Acme Corp Deal");
    private static final UUID TECH_NOVA = SeedId.item("Q3 Renewals", "TechNova Upgrade");
    private static final int TASKS = 20;
    private static final int NOTIFICATIONS = 17;
    private static final List<String> TITLES =
            List.of("Call the customer", "Send the proposal", "Review the contract", "Prepare the workshop");

    void plant() {
        plantTasks();
        plantNotes();
        plantNotifications();
        plantFiles();
    }

    private void plantTasks() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int i = 0; i < TASKS; i++) {
            Instant created = now.minus(Duration.ofHours(TASKS - i));
            LocalDate day = today.plusDays(i - 10L);
            LocalTime start = LocalTime.of(9 + i % 8, 0);
            store.tasks()
                    .put(new Task(
                            SeedId.of("task", Integer.toString(i)),
                            new Task.Content(
                                    TITLES.get(i % TITLES.size()) + " (" + (i + 1) + ")",
                                    i % 2 == 0 ? Optional.of("Before the end of the week.") : Optional.empty(),
                                    day,
                                    day,
                                    start,
                                    start.plusMinutes(30),
                                    List.of(Status.values()).get(i % Status.values().length),
                                    List.of(Priority.values()).get(i % Priority.values().length),
                                    i % 4 == 0 ? Optional.of(ACME) : Optional.empty(),
                                    SeedUsers.colleague(i)),
                            SeedUsers.demo(),
                            created,
                            created));
        }
    }

    private void plantNotes() {
        note(0, Entity.PIPELINE_CARD, ACME, "## First call\nThe customer asks for **single sign-on**.");
        note(1, Entity.PIPELINE_CARD, ACME, "Legal wants the data processing agreement by Friday.");
        note(2, Entity.PIPELINE_CARD, TECH_NOVA, "They want to move to the larger plan.");
        note(3, Entity.TASK, SeedId.of("task", "0"), "Nobody answered, try again tomorrow.");
        note(4, Entity.USER, SeedUsers.colleague(0), "On holiday next week.");
        note(
                5,
                Entity.DATABASE_RECORD,
                SeedId.item("Leads", Names.companies(1).getFirst()),
                "Met at the spring event.");
    }

    private void note(int number, Entity entity, UUID target, String text) {
        store.notes()
                .put(new Note(
                        SeedId.of("note", Integer.toString(number)),
                        entity,
                        target,
                        text,
                        SeedUsers.colleague(number),
                        now.minus(Duration.ofDays(10L - number))));
    }

    private void plantNotifications() {
        for (int i = 0; i < NOTIFICATIONS; i++) {
            Instant created = now.minus(Duration.ofHours(2L * (NOTIFICATIONS - i)));
            store.notifications()
                    .put(new Notification(
                            SeedId.of("notification", Integer.toString(i)),
                            SeedUsers.demo(),
                            Entity.PIPELINE_CARD,
                            i % 2 == 0 ? ACME : TECH_NOVA,
                            "The card was changed (" + (i + 1) + ").",
                            i % 3 == 0 ? Optional.of(created.plus(Duration.ofMinutes(5))) : Optional.empty(),
                            created));
        }
    }

    /** One whose content is here, one that lies elsewhere. */
    private void plantFiles() {
        byte[] agenda = "# Agenda\n\n1. Security\n2. Price\n".getBytes(StandardCharsets.UTF_8);
        UUID uuid = SeedId.of("file", "agenda");
        store.blobs().put(new Blob(uuid, "agenda.md", "text/markdown", agenda, now));
        store.files()
                .put(new StoredFile(
                        uuid,
                        Entity.PIPELINE_CARD,
                        ACME,
                        "agenda.md",
                        "",
                        "text/markdown",
                        agenda.length,
                        SeedUsers.demo(),
                        now.minus(Duration.ofDays(2))));
        store.files()
                .put(new StoredFile(
                        SeedId.of("file", "offer"),
                        Entity.PIPELINE_CARD,
                        ACME,
                        "offer.pdf",
                        "https://files.example.com/offer.pdf",
                        "application/pdf",
                        48_213,
                        SeedUsers.colleague(1),
                        now.minus(Duration.ofDays(1))));
    }
}
