package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.OptionalInt;

/** What people wrote about a tool that changes many records at once. */
public sealed interface BulkRecord {

    /**
     * One change to all that filters match.
     *
     * @param filters the argument that says which
     * @param dryRun the argument by which the API itself only counts
     * @param matched JSON Pointer to how many match
     * @param done JSON Pointer to how many were changed
     * @param more JSON Pointer to whether some are left
     * @param changes the argument that has the new values
     * @param sample what lists the same records
     */
    record Matching(
            Located<String> filters,
            Optional<Located<String>> dryRun,
            Optional<Located<String>> matched,
            Optional<Located<String>> done,
            Optional<Located<String>> more,
            Optional<Located<String>> changes,
            Optional<Sample> sample)
            implements BulkRecord {}

    /**
     * Rows that are created.
     *
     * @param rows the argument that has them
     * @param batch how many go into one request at most
     * @param done JSON Pointer to how many were created
     * @param created JSON Pointer to an array of their ids
     */
    record Rows(
            Located<String> rows, OptionalInt batch, Optional<Located<String>> done, Optional<Located<String>> created)
            implements BulkRecord {}

    /**
     * The list that shows what would change.
     *
     * @param list the name of the tool that lists
     * @param filters its argument that takes the same filters
     * @param id JSON Pointer to the id of an item
     * @param name JSON Pointer to what people call it
     * @param at its place
     */
    record Sample(
            Located<String> list,
            Located<String> filters,
            Optional<Located<String>> id,
            Optional<Located<String>> name,
            SourceLocation at) {}
}
