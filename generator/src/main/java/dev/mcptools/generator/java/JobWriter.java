package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.PolledJob;
import java.util.List;

/** The work that a tool starts, as a part of its descriptor. */
final class JobWriter {
    private JobWriter() {}

    // PolledJob.polledBy("get_single_octapipe_database_export_by_id")
    //         .id("/export_uuid", "id")
    //         .status("/status")
    //         .done("completed")
    //         .failed("failed")
    static CodeBlock code(PolledJob job) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.polledBy($L)$>$>", RuntimeTypes.POLLED_JOB, StringLiteral.of(job.poll()))
                .add("\n.id($L, $L)", StringLiteral.of(job.id()), StringLiteral.of(job.as()))
                .add("\n.status($L)", StringLiteral.of(job.status()))
                .add("\n.done($L)", words(job.done()));
        if (!job.failed().isEmpty()) {
            code.add("\n.failed($L)", words(job.failed()));
        }
        job.seconds().ifPresent(seconds -> code.add("\n.longest($T.ofSeconds($L))", RuntimeTypes.DURATION, seconds));
        return code.add("$<$<").build();
    }

    private static CodeBlock words(List<String> words) {
        return words.stream().map(StringLiteral::of).collect(CodeBlock.joining(", "));
    }
}
