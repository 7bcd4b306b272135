package dev.mcptools.generator.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a tool does to many records at once. Pointers are JSON Pointers (RFC 6901) in an answer. */
public sealed interface Bulk {
    /** The argument that only counts and shows, of an API that has none for it. */
    String DRY_RUN = "dry_run";

    /** The argument that confirms a call. */
    String PREVIEW_TOKEN = "preview_token";

    /** The argument that goes on with a call that stopped. */
    String RESUME_TOKEN = "resume_token";

    /** The argument that leaves out rows that cannot be created. */
    String SKIP_INVALID = "skip_invalid";

    /** {@return the names of the arguments that the tool has beside those of its operation} */
    Set<String> added();

    /**
     * One change to all that filters match.
     *
     * @param filters the argument that says which
     * @param dryRun the argument by which the API itself only counts
     * @param matched pointer to how many match
     * @param done pointer to how many were changed
     * @param more pointer to whether some are left
     * @param changes the argument that has the new values
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
        @Override
        public Set<String> added() {
            return dryRun.isPresent()
                    ? Set.of(PREVIEW_TOKEN, RESUME_TOKEN)
                    : Set.of(DRY_RUN, PREVIEW_TOKEN, RESUME_TOKEN);
        }
    }

    /**
     * Rows that are created.
     *
     * @param rows the argument that has them
     * @param batch how many go into one request at most
     * @param done pointer to how many were created
     * @param created pointer to an array of their ids
     */
    record Rows(String rows, OptionalInt batch, Optional<String> done, Optional<String> created) implements Bulk {
        @Override
        public Set<String> added() {
            return Set.of(DRY_RUN, PREVIEW_TOKEN, RESUME_TOKEN, SKIP_INVALID);
        }
    }
}
