package dev.mcptools.runtime.tools;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Work that an operation starts without waiting for its end: the call waits instead, asking another tool how far it is.
 *
 * @param poll the name of the generated tool that tells; its arguments are those of the call by the same names, and the id
 * @param id JSON Pointer (RFC 6901) to the id of the job, in the answer that started it
 * @param as the argument of {@code poll} that takes the id
 * @param status JSON Pointer to a word for how far the job is, in the answers of both tools
 * @param done the words for a job that has ended well
 * @param failed the words for one that has ended otherwise
 * @param longest how long a call waits; the job may go on after that
 */
public record PolledJob(
        String poll, String id, String as, String status, Set<String> done, Set<String> failed, Duration longest) {
    /** As long as most clients wait for an answer, and some time for the answer itself. */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    public PolledJob {
        done = Set.copyOf(done);
        failed = Set.copyOf(failed);
    }

    /** {@return a job of which this tool tells how far it is} */
    public static PolledJob polledBy(String tool) {
        return new PolledJob(tool, "", "", "", Set.of(), Set.of(), LONGEST);
    }

    /** {@return the same, with its id at this JSON Pointer and passed on as this argument} */
    public PolledJob id(String pointer, String argument) {
        return new PolledJob(poll, pointer, argument, status, done, failed, longest);
    }

    /** {@return the same, with the word for how far it is at this JSON Pointer} */
    public PolledJob status(String pointer) {
        return new PolledJob(poll, id, as, pointer, done, failed, longest);
    }

    /** {@return the same, which has ended well when it has one of these words} */
    public PolledJob done(String... words) {
        return new PolledJob(poll, id, as, status, words(words), failed, longest);
    }

    /** {@return the same, which has ended otherwise when it has one of these words} */
    public PolledJob failed(String... words) {
        return new PolledJob(poll, id, as, status, done, words(words), longest);
    }

    /** {@return the same, for which a call waits so long} */
    public PolledJob longest(Duration time) {
        return new PolledJob(poll, id, as, status, done, failed, time);
    }

    private static Set<String> words(String... words) {
        return new LinkedHashSet<>(Arrays.asList(words));
    }
}
