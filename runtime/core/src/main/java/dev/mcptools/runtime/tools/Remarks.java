package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.List;

/** Adds to an answer what was remarked while it was made. */
final class Remarks {
    private Remarks() {}

    /** {@return the same answer, saying these sentences too} */
    static ToolResult with(List<String> remarks, ToolResult result) {
        return switch (result) {
            case ToolResult.Success success ->
                new ToolResult.Success(success.content(), success.deviation(), both(success.remarks(), remarks));
            case ToolResult.Page page ->
                new ToolResult.Page(
                        page.items(),
                        page.count(),
                        page.total(),
                        page.rest(),
                        page.deviation(),
                        both(page.remarks(), remarks));
            case ToolResult.Blocks blocks -> new ToolResult.Blocks(both(blocks.blocks(), texts(remarks)));
            case ToolResult.Failure failure ->
                new ToolResult.Failure(
                        failure.code(),
                        failure.status(),
                        failure.message() + " " + String.join(" ", remarks),
                        failure.retryable(),
                        failure.retryAfterSeconds(),
                        failure.rateLimit(),
                        failure.problems(),
                        failure.nextStep(),
                        failure.details());
            // Whoever is asked calls again, and is told then.
            case ToolResult.InputRequired asked -> asked;
        };
    }

    private static List<ContentBlock> texts(List<String> remarks) {
        return remarks.stream().<ContentBlock>map(ContentBlock.Text::new).toList();
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
