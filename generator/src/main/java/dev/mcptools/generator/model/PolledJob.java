package dev.mcptools.generator.model;

import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.OptionalInt;

/**
 * Work that an operation starts without waiting for its end.
 *
 * @param poll the tool that tells how far it is
 * @param id JSON Pointer to its id in the answer that starts it
 * @param as the argument of {@code poll} that takes the id
 * @param status JSON Pointer to a word for how far it is, in both answers
 * @param done the words for an end that was wanted
 * @param failed the words for another end
 * @param seconds how many seconds a call waits; empty for as long as usual
 * @param declaredAt where people wrote of it
 */
public record PolledJob(
        String poll,
        String id,
        String as,
        String status,
        List<String> done,
        List<String> failed,
        OptionalInt seconds,
        SourceLocation declaredAt) {
    public PolledJob {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
    }
}
