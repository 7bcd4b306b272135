package dev.mcptools.octapipe.extension.research;

import java.util.List;
import java.util.Optional;

/**
 * The id of an object, which says all it takes to read it: {@code card:<uuid of its pipeline>:<its uuid>}.
 *
 * <p>Ids come back from clients and go into paths, so nothing but a kind and uuids is read from them.
 */
sealed interface ObjectId {
    /** A database. */
    record Database(String uuid) implements ObjectId {
        @Override
        public String toString() {
            return "database:" + uuid;
        }
    }

    /** A record of a database. */
    record DatabaseRecord(String database, String uuid) implements ObjectId, WithNotes {
        @Override
        public String toString() {
            return "record:" + database + ":" + uuid;
        }
    }

    /** A pipeline. */
    record Pipeline(String uuid) implements ObjectId {
        @Override
        public String toString() {
            return "pipeline:" + uuid;
        }
    }

    /** A card of a pipeline. */
    record Card(String pipeline, String uuid) implements ObjectId, WithNotes {
        @Override
        public String toString() {
            return "card:" + pipeline + ":" + uuid;
        }
    }

    /** A task. */
    record Task(String uuid) implements ObjectId, WithNotes {
        @Override
        public String toString() {
            return "task:" + uuid;
        }
    }

    /**
     * A note, which the API gives only with others of the same thing.
     *
     * @param of what it is attached to
     * @param uuid its own uuid
     */
    record Note(WithNotes of, String uuid) implements ObjectId {
        @Override
        public String toString() {
            return "note:" + uuid + ":" + of;
        }
    }

    /** What notes are attached to. */
    sealed interface WithNotes permits DatabaseRecord, Card, Task {
        /** {@return its uuid} */
        String uuid();
    }

    /** {@return the id that is written so; empty if nothing is} */
    static Optional<ObjectId> of(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.getFirst().equals("note") && parts.size() > 2) {
            return Uuids.of(parts.get(1))
                    .flatMap(uuid -> of(String.join(":", parts.subList(2, parts.size())))
                            .filter(WithNotes.class::isInstance)
                            .map(owner -> new Note((WithNotes) owner, uuid)));
        }
        List<String> uuids = parts.subList(1, parts.size());
        if (!uuids.stream().allMatch(uuid -> Uuids.of(uuid).isPresent())) {
            return Optional.empty();
        }
        return switch (parts.getFirst() + uuids.size()) {
            case "database1" -> Optional.of(new Database(uuids.get(0)));
            case "record2" -> Optional.of(new DatabaseRecord(uuids.get(0), uuids.get(1)));
            case "pipeline1" -> Optional.of(new Pipeline(uuids.get(0)));
            case "card2" -> Optional.of(new Card(uuids.get(0), uuids.get(1)));
            case "task1" -> Optional.of(new Task(uuids.get(0)));
            default -> Optional.empty();
        };
    }
}
