package dev.mcptools.generator.records;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is said of the work that an operation starts. */
final class JobReader {
    /** Longer than any client waits. */
    private static final int LONGEST_WAIT = 3600;

    private JobReader() {}

    /** What {@code job} says; empty if nothing is said. */
    static Optional<JobRecord> read(Members method) {
        return method.object("job", "`job`").map(JobReader::job);
    }

    private static JobRecord job(Members members) {
        List<String> done = members.texts("done");
        if (done.isEmpty() && !members.has("done")) {
            members.missing("done");
        }
        JobRecord job = new JobRecord(
                members.requiredText("poll"),
                members.requiredPointer("id"),
                members.requiredText("as"),
                members.requiredPointer("status"),
                done,
                members.texts("failed"),
                wait(members),
                members.at());
        members.end();
        return job;
    }

    private static OptionalInt wait(Members members) {
        Optional<Integer> seconds = members.count("wait");
        if (seconds.filter(value -> value > LONGEST_WAIT).isPresent()) {
            members.fault(
                    members.at("wait"),
                    "A call that waits " + seconds.get() + " seconds for a job is given up before that.",
                    "Write " + LONGEST_WAIT + " at most.");
        }
        return seconds.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
