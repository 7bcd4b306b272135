package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.OptionalInt;

/**
 * What people wrote about the work that an operation starts and does not wait for.
 *
 * @param poll the tool that tells how far it is
 * @param id JSON Pointer to its id in the answer that starts it
 * @param as the argument of {@code poll} that takes the id
 * @param status JSON Pointer to a word for how far it is, in both answers
 * @param done the words for an end that was wanted
 * @param failed the words for another end
 * @param seconds how many seconds a call waits
 * @param at its place
 */
public record JobRecord(
        Located<String> poll,
        Located<String> id,
        Located<String> as,
        Located<String> status,
        List<String> done,
        List<String> failed,
        OptionalInt seconds,
        SourceLocation at) {}
