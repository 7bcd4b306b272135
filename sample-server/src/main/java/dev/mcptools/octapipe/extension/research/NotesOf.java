package dev.mcptools.octapipe.extension.research;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.tools.notes.ListAllOctapipeNotes;
import dev.mcptools.octapipe.tools.notes.ListAllOctapipeNotes.Entity;
import dev.mcptools.runtime.research.Reading;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes that are attached to something. */
final class NotesOf {
    private NotesOf() {}

    /**
     * Notes that were read.
     *
     * @param notes the notes
     * @param more whether there are others
     */
    record Notes(List<JsonNode> notes, boolean more) {}

    /** {@return its notes, at most so many pages of them; none if the client is not shown notes} */
    static Notes read(ObjectId.WithNotes of, int pages, Reading reading) {
        if (!reading.shows(ListAllOctapipeNotes.class)) {
            return new Notes(List.of(), false);
        }
        ListAllOctapipeNotes.Input input = new ListAllOctapipeNotes.Input(entity(of), of.uuid(), Optional.empty());
        List<JsonNode> notes = new ArrayList<>();
        Optional<ToolResult.Page> page = reading.page(ListAllOctapipeNotes.class, input);
        for (int read = 1; page.isPresent(); read++) {
            page.get().items().tree().forEach(notes::add);
            if (read == pages || page.get().nextCursor().isEmpty()) {
                return new Notes(notes, page.get().nextCursor().isPresent());
            }
            page = reading.page(ListAllOctapipeNotes.class, input, page.get());
        }
        return new Notes(notes, !notes.isEmpty());
    }

    private static Entity entity(ObjectId.WithNotes of) {
        return switch (of) {
            case ObjectId.Record item -> Entity.DATABASE_RECORD;
            case ObjectId.Card card -> Entity.PIPELINE_CARD;
            case ObjectId.Task task -> Entity.TASK;
        };
    }
}
