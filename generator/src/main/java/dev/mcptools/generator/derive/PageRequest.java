package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.Place.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values of a request ask for a page, by their names and types.
 *
 * @param page the number of a page
 * @param offset the number of the first item
 * @param cursor a token
 * @param size how many items
 */
record PageRequest(
        Optional<Candidate> page, Optional<Candidate> offset, Optional<Candidate> cursor, Optional<Candidate> size) {
    private static final Set<String> ENDS = Set.of("end", "to", "until", "stop", "endtime", "enddate", "finish");
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:date|time|timestamp|epoch|unix|iso ?8601|seconds|milliseconds)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_ZERO = Pattern.compile(
            "(?:\\b(?:zero|0)[- ](?:based|indexed)|\\b(?:starts?|starting|begins?|beginning|counted|indexed|first page)"
                    + " (?:is |at |with |from )?(?:page )?(?:0|zero)\\b)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Looks for them.
     *
     * @param withBody whether a member of the body can be one
     */
    static PageRequest of(ApiDocument document, List<Candidate> candidates, boolean withBody) throws DocumentFault {
        List<Candidate> possible = candidates.stream()
                .filter(candidate -> candidate.place().location() == Location.QUERY
                        || (withBody && candidate.place().location() == Location.BODY_MEMBER))
                .toList();
        Finder finder = new Finder(
                document,
                possible.stream().collect(Collectors.groupingBy(candidate -> PageWords.of(candidate.wireName()))));
        return new PageRequest(
                finder.find(PageWords.PAGE, Finder.COUNT),
                finder.find(PageWords.OFFSET, Finder.COUNT),
                finder.find(PageWords.CURSOR, Finder.TOKEN),
                finder.find(PageWords.SIZE, Finder.COUNT_AS_TEXT));
    }

    /** The parameters that ask for a page. */
    List<Candidate> positions() {
        return Stream.of(page, offset, cursor).flatMap(Optional::stream).toList();
    }

    /** Those that the cursor stands for: not a filter that happens to be called as a cursor may be. */
    List<Candidate> standInFor(PageStyle style) {
        if (style instanceof PageStyle.PageNumber) {
            return page.stream().toList();
        }
        if (style instanceof PageStyle.Offset) {
            return offset.stream().toList();
        }
        boolean mayBeFilter = page.isPresent() || offset.isPresent();
        return positions().stream()
                .filter(candidate -> style instanceof PageStyle.Cursor
                        || !mayBeFilter
                        || !PageWords.CURSOR_OR_FILTER.contains(PageWords.of(candidate.wireName())))
                .toList();
    }

    boolean isEmpty() {
        return positions().isEmpty();
    }

    static PageParameter parameter(Candidate candidate) {
        return new PageParameter(
                candidate.wireName(),
                candidate.place().location() == Location.QUERY ? PageParameter.In.QUERY : PageParameter.In.BODY);
    }

    /** The number that the first page has: what the document says of it, else what most APIs take. */
    static int first(ApiDocument document, Candidate candidate, int usually) throws DocumentFault {
        JsonNode schema = PlainSchema.of(document, candidate.schema()).node();
        for (JsonNode said : List.of(schema.path("default"), schema.path("minimum"))) {
            if (said.isInt() && (said.intValue() == 0 || said.intValue() == 1)) {
                return said.intValue();
            }
        }
        return FROM_ZERO.matcher(text(candidate, schema)).find() ? 0 : usually;
    }

    private static String text(Candidate candidate, JsonNode schema) {
        return candidate.description() + " " + schema.path("description").asText("");
    }

    /** Finds values by name. */
    private record Finder(ApiDocument document, Map<String, List<Candidate>> byWord) {
        static final Set<String> COUNT = Set.of("integer", "number", "");
        static final Set<String> COUNT_AS_TEXT = Set.of("integer", "number", "string", "");
        static final Set<String> TOKEN = Set.of("string", "integer", "number", "");

        Optional<Candidate> find(List<String> names, Set<String> types) throws DocumentFault {
            for (String name : names) {
                for (Candidate candidate : byWord.getOrDefault(name, List.of())) {
                    if (fits(name, candidate, types)) {
                        return Optional.of(candidate);
                    }
                }
            }
            return Optional.empty();
        }

        private boolean fits(String name, Candidate candidate, Set<String> types) throws DocumentFault {
            PlainSchema schema = PlainSchema.of(document, candidate.schema());
            boolean time = schema.node().path("format").asText().startsWith("date")
                    || (PageWords.OFFSET_OR_TIME.contains(name) && (hasEnd() || speaksOfTime(candidate, schema)));
            return types.contains(schema.type()) && !time;
        }

        private boolean hasEnd() {
            return !Collections.disjoint(byWord.keySet(), ENDS);
        }

        private static boolean speaksOfTime(Candidate candidate, PlainSchema schema) {
            return TIME.matcher(text(candidate, schema.node())).find();
        }
    }
}
