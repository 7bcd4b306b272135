package dev.mcptools.octapipe.extension.research;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabaseRecords;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabases;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineCards;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelines;
import dev.mcptools.octapipe.tools.tasks.ListAllOctapipeTasks;
import dev.mcptools.runtime.research.Candidate;
import dev.mcptools.runtime.research.PlainText;
import dev.mcptools.runtime.research.Reading;
import dev.mcptools.runtime.research.Words;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One search: first what is listed, then what is found by filters in each database and pipeline, then the notes on what
 * matches best.
 */
final class OneSearch {
    /** So many pages of databases and of pipelines, and of tasks, which have no filter for words. */
    private static final int PAGES = 3;

    private static final int TASK_PAGES = 5;

    /** So many requests are kept for notes, one for each of those that match best. */
    private static final int FOR_NOTES = 4;

    /** What people call things by their kind; it is in no name. */
    private static final Set<String> KINDS = Set.of(
            "card",
            "cards",
            "database",
            "databases",
            "note",
            "notes",
            "pipeline",
            "pipelines",
            "record",
            "records",
            "task",
            "tasks");

    private final Words words;
    private final Reading reading;
    private final Addresses addresses;
    private final Map<ObjectId, Candidate> found = new LinkedHashMap<>();

    OneSearch(Words words, Reading reading, Addresses addresses) {
        this.words = words;
        this.reading = reading;
        this.addresses = addresses;
    }

    List<Candidate> candidates() {
        boolean databases = reading.shows(ListAllOctapipeDatabases.class);
        boolean pipelines = reading.shows(ListAllOctapipePipelines.class);
        boolean tasks = reading.shows(ListAllOctapipeTasks.class);
        if (!databases && !pipelines && !tasks) {
            throw new ToolFailedException(ToolResult.failure(
                    "not_supported",
                    "This server shows none of the tools that search reads with, such as list_all_octapipe_databases:"
                            + " its operator has to let them through too."));
        }
        List<List<JsonNode>> lists = reading.all(List.of(
                () -> list(
                        databases,
                        ListAllOctapipeDatabases.class,
                        new ListAllOctapipeDatabases.Input(Optional.empty()),
                        PAGES,
                        "databases"),
                () -> list(
                        pipelines,
                        ListAllOctapipePipelines.class,
                        new ListAllOctapipePipelines.Input(Optional.empty()),
                        PAGES,
                        "pipelines"),
                () -> list(
                        tasks,
                        ListAllOctapipeTasks.class,
                        new ListAllOctapipeTasks.Input(Optional.empty(), Optional.empty(), Optional.empty()),
                        TASK_PAGES,
                        "tasks")));
        List<Holder> holders = Stream.concat(
                        holders(lists.get(0), ObjectId.Database::new), holders(lists.get(1), ObjectId.Pipeline::new))
                .toList();
        holders.forEach(this::look);
        lists.get(2).forEach(this::lookAtTask);
        searchIn(holders.stream().filter(this::isSearched).toList());
        lookAtNotes();
        return List.copyOf(found.values());
    }

    private <I> List<JsonNode> list(
            boolean shown, Class<? extends OperationTool<I>> tool, I input, int pages, String what) {
        if (!shown) {
            return List.of();
        }
        Reading.Items list = reading.items(tool, input, pages);
        if (list.more()) {
            reading.remark("Only the first " + list.items().size() + " " + what + " were looked at.");
        }
        return list.items();
    }

    private static Stream<Holder> holders(List<JsonNode> objects, Function<String, ObjectId> id) {
        return objects.stream()
                .flatMap(object -> Uuids.of(object).stream().map(uuid -> new Holder(id.apply(uuid), object)));
    }

    private boolean isSearched(Holder holder) {
        return switch (holder.id()) {
            case ObjectId.Database database -> reading.shows(ListAllOctapipeDatabaseRecords.class);
            default -> reading.shows(ListAllOctapipePipelineCards.class);
        };
    }

    private void look(Holder holder) {
        String kind = holder.id() instanceof ObjectId.Database ? "database" : "pipeline";
        String fields = holder.object()
                .path("custom_fields")
                .valueStream()
                .map(field -> field.path("label").asText())
                .collect(Collectors.joining("\n"));
        add(holder.id(), holder.name(), kind + "\n" + fields, words.in(holder.name(), fields) > 0);
    }

    private void lookAtTask(JsonNode task) {
        String title = task.path("title").asText();
        String description = task.path("description").asText();
        Uuids.of(task)
                .ifPresent(uuid ->
                        add(new ObjectId.Task(uuid), title, "task\n" + description, words.in(title, description) > 0));
    }

    /** Looks in each database and pipeline for what has all words in its name, then for what has any of them anywhere. */
    private void searchIn(List<Holder> holders) {
        List<Holder> likely = holders.stream()
                .filter(holder -> !wanted(holder).isEmpty())
                .sorted(Comparator.comparingInt((Holder holder) -> words.in(holder.name()))
                        .reversed())
                .toList();
        int most = Math.max(0, reading.left() - FOR_NOTES);
        List<Holder> searched = likely.subList(0, Math.min(most, likely.size()));
        List<Boolean> full = reading.all(searched.stream()
                .<Callable<Boolean>>map(
                        holder -> () -> searchIn(holder, wanted(holder).all().size() == 1))
                .toList());
        List<Holder> again = new ArrayList<>();
        for (int i = 0; i < searched.size(); i++) {
            if (!full.get(i)) {
                again.add(searched.get(i));
            }
        }
        int left = Math.max(0, reading.left() - FOR_NOTES);
        reading.all(again.stream()
                .limit(left)
                .<Callable<Boolean>>map(holder -> () -> searchIn(holder, true))
                .toList());
        if (searched.size() < likely.size() || again.size() > left) {
            reading.remark("Not all databases and pipelines were searched for every word, since that takes too many"
                    + " requests at once: name the database or pipeline to have it searched first.");
        }
    }

    /** {@return what is looked for in a database or pipeline: its own name need not stand in what it holds} */
    private Words wanted(Holder holder) {
        return words.without(holder.name()).except(KINDS);
    }

    /**
     * Looks in one database or pipeline.
     *
     * @param anywhere whether any word is looked for, and in custom fields too
     * @return whether there is nothing more to look for in it
     */
    private boolean searchIn(Holder holder, boolean anywhere) {
        Words wanted = wanted(holder);
        Optional<ToolResult.Page> page =
                holder.matching(anywhere ? holder.anywhere(wanted) : Holder.allInName(wanted), reading);
        page.ifPresent(items -> items.items().tree().forEach(item -> look(item, holder)));
        return anywhere || page.isEmpty() || page.get().nextCursor().isPresent();
    }

    private void look(JsonNode item, Holder holder) {
        String context = new PlainText(Map.of()).members(item).toString();
        holder.idOf(item)
                .ifPresent(id -> add(
                        id, item.path("name").asText(), holder.holds() + "\n" + holder.name() + "\n" + context, true));
    }

    /** Notes are listed only with what they are attached to, so those on what matches best are looked at. */
    private void lookAtNotes() {
        List<Map.Entry<ObjectId, Candidate>> best = found.entrySet().stream()
                .filter(each -> each.getKey() instanceof ObjectId.WithNotes)
                .sorted(Comparator.comparingInt((Map.Entry<ObjectId, Candidate> each) -> matches(each.getValue()))
                        .reversed())
                .limit(Math.min(FOR_NOTES, reading.left()))
                .toList();
        reading.all(best.stream()
                .<Callable<Boolean>>map(each -> () -> {
                    lookAtNotes((ObjectId.WithNotes) each.getKey(), each.getValue());
                    return true;
                })
                .toList());
    }

    private void lookAtNotes(ObjectId.WithNotes owner, Candidate of) {
        for (JsonNode note : NotesOf.read(owner, 1, reading).items()) {
            String text = note.path("note").asText();
            Uuids.of(note)
                    .ifPresent(uuid -> add(
                            new ObjectId.Note(owner, uuid),
                            "Note on " + of.title(),
                            "note\n" + text,
                            words.in(text) > 0));
        }
    }

    private int matches(Candidate candidate) {
        return words.in(candidate.title(), candidate.context());
    }

    private synchronized void add(ObjectId id, String title, String context, boolean matches) {
        if (matches) {
            found.putIfAbsent(
                    id,
                    new Candidate(
                            id.toString(),
                            title.isBlank() ? id.toString() : title,
                            addresses.of(id, reading),
                            context));
        }
    }
}
