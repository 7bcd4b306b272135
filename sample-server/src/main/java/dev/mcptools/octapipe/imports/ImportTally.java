package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an import has done so far. */
final class ImportTally {
    /** The API counts from 0 within what it was sent; {@code body} is how the tool shows that. */
    private static final Pattern ITEM = Pattern.compile("(?:body)?[.\\[]?(\\d{1,9})]?[.]?(.*)", Pattern.DOTALL);

    private final int total;
    private final int mostUuids;
    private final ArrayNode uuids = Json.MAPPER.createArrayNode();
    private int imported;

    ImportTally(int total, int mostUuids) {
        this.total = total;
        this.mostUuids = mostUuids;
    }

    int imported() {
        return imported;
    }

    /** Counts a batch that was created. */
    void add(JsonNode answer, int sent) {
        imported += answer.path("imported").asInt(sent);
        for (JsonNode uuid : answer.path("uuids")) {
            if (uuids.size() < mostUuids) {
                uuids.add(uuid);
            }
        }
    }

    ToolResult done() {
        ObjectNode answer =
                Json.object().put("rows", total).put("imported", imported).put("dry_run", false);
        answer.set("uuids", uuids);
        return new ToolResult.Success(
                Json.of(answer),
                Optional.empty(),
                imported > uuids.size()
                        ? List.of("uuids has the first " + uuids.size() + " of " + imported + ".")
                        : List.of());
    }

    /** {@return the answer to a call that was given up before the batch that begins with this row} */
    ToolResult brokenOff(int nextRow) {
        return ToolResult.failure("cancelled", "The import was given up. " + soFar(nextRow))
                .detailed(details(nextRow));
    }

    /**
     * {@return the answer when a batch was not created}
     *
     * @param rows where its items stand in the file
     */
    ToolResult failed(ToolResult.Failure failure, List<Integer> rows) {
        int nextRow = rows.getFirst();
        // Whether a batch arrived whose answer was lost, only the API knows; its rows must not be sent again unseen.
        boolean unknown = failure.status().isEmpty() && !failure.code().equals("unreachable");
        String unsure = unknown
                ? " Whether the rows " + nextRow + " to " + rows.getLast()
                        + " were imported is not known: look whether they are there before you go on."
                : "";
        return new ToolResult.Failure(
                        failure.code(),
                        failure.status(),
                        soFar(nextRow) + unsure + " " + failure.message(),
                        // The same call would import again what is imported already.
                        failure.retryable() && imported == 0 && !unknown,
                        failure.retryAfterSeconds(),
                        failure.rateLimit(),
                        failure.problems().stream()
                                .map(problem -> ofRow(problem, rows))
                                .toList(),
                        Optional.of("To go on, call again with the same file"
                                + (failure.problems().isEmpty() ? "" : ", corrected,") + " and first_row "
                                + nextRow + "."))
                .detailed(details(nextRow));
    }

    private static ArgumentProblem ofRow(ArgumentProblem problem, List<Integer> rows) {
        Matcher item = ITEM.matcher(problem.argument());
        if (item.matches()) {
            int index = Integer.parseInt(item.group(1));
            if (index < rows.size()) {
                return new ArgumentProblem(
                        "file", "in row " + rows.get(index) + ", " + item.group(2) + ": " + problem.problem());
            }
        }
        return problem;
    }

    private String soFar(int nextRow) {
        return imported + " of " + total + " rows were imported, those before row " + nextRow + ".";
    }

    private Json details(int nextRow) {
        ObjectNode details =
                Json.object().put("imported", imported).put("rows", total).put("first_row", nextRow);
        details.set("uuids", uuids);
        return Json.of(details);
    }
}
