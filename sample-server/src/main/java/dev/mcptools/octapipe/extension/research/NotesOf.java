package dev.mcptools.octapipe.extension.research;

import dev.mcptools.octapipe.tools.notes.ListAllOctapipeNotes;
import dev.mcptools.octapipe.tools.notes.ListAllOctapipeNotes.Entity;
import dev.mcptools.runtime.research.Reading;
import java.util.List;
import java.util.Optional;

/** The notes that are attached to something. */
final class NotesOf {
    private NotesOf() {}

    /** {@return its notes, at most so many pages of them; none if the client is not shown notes} */
    static Reading.Items read(ObjectId.WithNotes of, int pages, Reading reading) {
        return reading.shows(ListAllOctapipeNotes.class)
                ? reading.items(
                        ListAllOctapipeNotes.class,
                        new ListAllOctapipeNotes.Input(entity(of), of.uuid(), Optional.empty()),
                        pages)
                : new Reading.Items(List.of(), false);
    }

    private static Entity entity(ObjectId.WithNotes of) {
        return switch (of) {
            case ObjectId.DatabaseRecord item -> Entity.DATABASE_RECORD;
            case ObjectId.Card card -> Entity.PIPELINE_CARD;
            case ObjectId.Task task -> Entity.TASK;
        };
    }
}
