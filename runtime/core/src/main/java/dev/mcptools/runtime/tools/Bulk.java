package dev.mcptools.runtime.tools;

import java.util.Optional;

/** What a tool does to many records at once, and where its arguments and the API's answers tell of it. */
public sealed interface Bulk {
    /** The argument that only counts and shows; of an API that has one for it, its own takes this place. */
    String DRY_RUN_ARGUMENT = "dry_run";

    /** The argument that confirms a call: what a dry run of the same call gave. */
    String PREVIEW_ARGUMENT = "preview_token";

    /** The argument that goes on with a call that stopped in the middle. */
    String RESUME_ARGUMENT = "resume_token";

    /** The argument that leaves out the rows that cannot be created, and creates the others. */
    String SKIP_ARGUMENT = "skip_invalid";

    /** {@return one change to all that filters match}
     *
     * @param argument the argument that says which
     */
    static Matching matching(String argument) {
        return new Matching(
                argument,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return rows that are created}
     *
     * @param argument the argument that has them, an array
     */
    static Rows rows(String argument) {
        return new Rows(argument, Rows.USUAL_BATCH, Optional.empty(), Optional.empty());
    }

    /** {@return what an answer calls the number of records that were changed} */
    String doneWord(Access access);

    /**
     * One change to all that filters match.
     *
     * @param filters the argument that says which; it is never empty
     * @param dryRun the argument by which the API itself only counts
     * @param matched JSON Pointer to how many match at the moment; those in {@code done} count among them
     * @param done JSON Pointer to how many were changed
     * @param more JSON Pointer to whether some are left because one request changes only so many
     * @param changes the argument that has the new values, an object; without one, what matches is deleted
     * @param sample what lists the same records
     */
    record Matching(
            String filters,
            Optional<String> dryRun,
            Optional<String> matched,
            Optional<String> done,
            Optional<String> more,
            Optional<String> changes,
            Optional<BulkSample> sample)
            implements Bulk {

        /** {@return the same, counted by the API itself with this argument} */
        public Matching dryRun(String argument) {
            return new Matching(filters, Optional.of(argument), matched, done, more, changes, sample);
        }

        /** {@return the same, with the number of matches at this JSON Pointer of an answer} */
        public Matching matched(String pointer) {
            return new Matching(filters, dryRun, Optional.of(pointer), done, more, changes, sample);
        }

        /** {@return the same, with the number of changes at this JSON Pointer of an answer} */
        public Matching done(String pointer) {
            return new Matching(filters, dryRun, matched, Optional.of(pointer), more, changes, sample);
        }

        /** {@return the same, with some left where this JSON Pointer of an answer leads to true} */
        public Matching more(String pointer) {
            return new Matching(filters, dryRun, matched, done, Optional.of(pointer), changes, sample);
        }

        /** {@return the same, with the new values in this argument} */
        public Matching changes(String argument) {
            return new Matching(filters, dryRun, matched, done, more, Optional.of(argument), sample);
        }

        /** {@return the same, shown and, if need be, counted by this list} */
        public Matching sample(BulkSample list) {
            return new Matching(filters, dryRun, matched, done, more, changes, Optional.of(list));
        }

        @Override
        public String doneWord(Access access) {
            return changes.isPresent() ? "updated" : access == Access.DESTRUCTIVE ? "deleted" : "done";
        }
    }

    /**
     * Rows that are created.
     *
     * @param rows the argument that has them, an array
     * @param batch how many of them go into one request at most
     * @param done JSON Pointer to how many were created
     * @param created JSON Pointer to an array of their ids
     */
    record Rows(String rows, int batch, Optional<String> done, Optional<String> created) implements Bulk {
        /** How many rows go into one request where nobody says it. */
        public static final int USUAL_BATCH = 500;

        /** {@return the same, with so many rows in one request at most} */
        public Rows batch(int most) {
            return new Rows(rows, most, done, created);
        }

        /** {@return the same, with the number of created records at this JSON Pointer of an answer} */
        public Rows done(String pointer) {
            return new Rows(rows, batch, Optional.of(pointer), created);
        }

        /** {@return the same, with the ids of created records at this JSON Pointer of an answer} */
        public Rows created(String pointer) {
            return new Rows(rows, batch, done, Optional.of(pointer));
        }

        @Override
        public String doneWord(Access access) {
            return "imported";
        }
    }
}
