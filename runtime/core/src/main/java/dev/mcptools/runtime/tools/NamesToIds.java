package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.SourceList.Extract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts ids in the place of names in one call, where exactly one item of the list that an id comes from has the name.
 *
 * <p>An argument whose list is called with another argument waits for the id of that one: a stage for its pipeline.
 */
final class NamesToIds {
    private final Map<String, ArgumentSource> sources;
    private final Access access;
    private final CallInProgress call;
    private final List<ArgumentProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    NamesToIds(ToolDescriptor tool, CallInProgress call) {
        this.sources = tool.sources();
        this.access = tool.access();
        this.call = call;
    }

    /**
     * {@return the arguments with ids; the same object if there was no name in them}
     *
     * @throws ArgumentsRejectedException naming each argument whose name is that of no item, or of several
     */
    ObjectNode in(ObjectNode arguments) {
        if (sources.keySet().stream().noneMatch(argument -> mayBeName(argument, arguments))) {
            return arguments;
        }
        ObjectNode resolved = arguments.deepCopy();
        sources.keySet().forEach(argument -> resolve(argument, resolved));
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems);
        }
        return resolved;
    }

    private boolean mayBeName(String argument, ObjectNode arguments) {
        JsonNode value = arguments.path(argument);
        return value.isTextual()
                && Optional.ofNullable(sources.get(argument))
                        .flatMap(ArgumentSource::ids)
                        .filter(form -> !form.isIdAlone(value.textValue()))
                        .isPresent();
    }

    private void resolve(String argument, ObjectNode arguments) {
        ArgumentSource source = sources.get(argument);
        if (source == null || !seen.add(argument)) {
            return;
        }
        source.given().values().forEach(given -> resolve(given, arguments));
        if (!mayBeName(argument, arguments)) {
            return;
        }
        if (source.given().values().stream().anyMatch(unknown::contains)) {
            // What it is looked for in is not known; that has been said.
            unknown.add(argument);
            return;
        }
        String text = arguments.path(argument).textValue();
        new Search(argument, text, source, source.ids().orElseThrow()).in(arguments);
    }

    /**
     * The search for one name.
     *
     * @param argument the argument that has it
     * @param text what may be a name
     * @param source where ids come from
     * @param form what they look like
     */
    private final class Search {
        private final String argument;
        private final String text;
        private final ArgumentSource source;
        private final IdForm form;

        private Search(String argument, String text, ArgumentSource source, IdForm form) {
            this.argument = argument;
            this.text = text;
            this.source = source;
            this.form = form;
        }

        private void in(ObjectNode arguments) {
            String name = VisibleText.of(text, text.length()).strip();
            if (name.isEmpty() || name.length() > NamedItem.LONGEST_NAME) {
                unresolved("is neither " + form.inWords() + " nor a name");
                return;
            }
            Optional<SourceList> list = SourceList.of(source, arguments, call).filter(this::isWorthReading);
            if (list.isEmpty() || list.get().identity().names().isEmpty() || !call.isShown(source.tool())) {
                unresolved(
                        "must be " + form.inWords() + ", but is " + quoted() + ", and names cannot be looked up here");
                return;
            }
            try {
                search(list.get(), arguments);
            } catch (ToolFailedException e) {
                failed(e.failure());
            }
        }

        /** A long list is not read for what looks like an id. */
        private boolean isWorthReading(SourceList list) {
            return form != IdForm.TEXT
                    || list.identity().isShort()
                    || text.chars().anyMatch(Character::isWhitespace);
        }

        private void search(SourceList list, ObjectNode arguments) {
            // What is destroyed must be what has the name now.
            Extract extract = list.around(text, access == Access.DESTRUCTIVE ? Duration.ZERO : SourceList.AGE);
            List<NamedItem> found = found(extract.items());
            if (found.size() != 1 && list.identity().isShort() && access != Access.DESTRUCTIVE) {
                extract = list.around(text, Duration.ZERO);
                found = found(extract.items());
            }
            if (found.size() == 1) {
                take(found.getFirst(), arguments);
            } else if (found.isEmpty()) {
                none(list, extract);
            } else {
                several(list, found);
            }
        }

        /** An id is an id, whatever else is named so; but digits in quotation marks may be a name as well. */
        private List<NamedItem> found(List<NamedItem> items) {
            List<NamedItem> byId =
                    items.stream().filter(item -> item.hasId(text, form)).toList();
            if (form == IdForm.TEXT && !byId.isEmpty()) {
                return byId.subList(0, 1);
            }
            List<NamedItem> exact = items.stream()
                    .filter(item -> item.isNamed(text) || byId.contains(item))
                    .toList();
            return exact.isEmpty() && access != Access.DESTRUCTIVE
                    ? items.stream().filter(item -> item.isNamedLike(text)).toList()
                    : exact;
        }

        private void take(NamedItem item, ObjectNode arguments) {
            arguments.set(argument, item.id());
            if (item.isNamed(text)) {
                call.remark(quoted() + " was taken as " + argument + " "
                        + NamedItem.oneLine(item.id().asText()) + ".");
            } else if (!item.hasId(text, form)) {
                call.remark(quoted() + " was taken as " + argument + " " + item.shown() + ".");
            }
        }

        private void none(SourceList list, Extract extract) {
            String looked = extract.whole()
                    ? "none of the " + list.noun()
                    : "none of the first " + extract.looked() + " " + list.noun();
            String there = list.identity().isShort() && !extract.items().isEmpty()
                    ? Candidates.meant(text, extract.items()) + " They are: " + Candidates.listed(extract.items())
                    : Candidates.meant(text, extract.items());
            unresolved("is " + quoted() + ", but " + looked + " has that name" + sentence(there) + " " + source.tool()
                    + " lists them.");
        }

        private void several(SourceList list, List<NamedItem> found) {
            problem("is " + quoted() + ", but that is the name of " + found.size() + " " + list.noun() + ": "
                    + Candidates.listed(found) + ". Give the id of the one that is meant.");
        }

        private void failed(ToolResult.Failure why) {
            if (form == IdForm.TEXT) {
                call.remark(argument + " was sent as it is: whether it is a name was not looked up, because "
                        + source.tool() + " failed: " + why.message());
                return;
            }
            throw new ToolFailedException(new ToolResult.Failure(
                    why.code(),
                    why.status(),
                    argument + " is " + quoted() + ", which is not " + form.inWords()
                            + ", and could not be looked up as a name: " + why.message(),
                    why.retryable(),
                    why.retryAfterSeconds(),
                    why.rateLimit(),
                    why.problems(),
                    why.nextStep()));
        }

        /** What cannot be told from an id is sent as one, with what is known of it. */
        private void unresolved(String problem) {
            if (form == IdForm.TEXT) {
                call.remark(argument + " " + problem + (problem.endsWith(".") ? "" : ".") + " It was sent as an id.");
            } else {
                problem(problem);
            }
        }

        private void problem(String problem) {
            unknown.add(argument);
            problems.add(new ArgumentProblem(argument, problem));
        }

        private String quoted() {
            return "'" + NamedItem.oneLine(text) + "'";
        }

        private static String sentence(String text) {
            return text.endsWith("?") ? text : text + ".";
        }
    }
}
