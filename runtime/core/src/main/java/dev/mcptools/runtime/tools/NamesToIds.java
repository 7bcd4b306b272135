package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.tools.SourceList.Extract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts ids in the place of names in one call, where exactly one item of the list that an id comes from has the name.
 *
 * <p>A value whose list is called with another one waits for the id of that one: a stage for its pipeline.
 */
final class NamesToIds {
    private final ArgumentSources sources;
    private final Access access;
    private final CallInProgress call;
    private final List<ArgumentProblem> problems = new ArrayList<>();
    private final Set<ArgumentPlace> seen = new HashSet<>();
    private final Set<ArgumentPlace> unknown = new HashSet<>();

    NamesToIds(ToolDescriptor tool, CallInProgress call) {
        this.sources = ArgumentSources.of(tool);
        this.access = tool.access();
        this.call = call;
    }

    /**
     * {@return the arguments with ids; the same object if there was no name in them}
     *
     * @throws ArgumentsRejectedException naming each argument whose name is that of no item, or of several
     */
    ObjectNode in(ObjectNode arguments) {
        if (!mayHaveNames(arguments)) {
            return arguments;
        }
        ObjectNode resolved = arguments.deepCopy();
        sources.forEach(resolved, (place, source) -> resolve(place, source, resolved));
        if (!problems.isEmpty()) {
            throw ArgumentsRejectedException.naming(problems);
        }
        return resolved;
    }

    private boolean mayHaveNames(ObjectNode arguments) {
        return sources.byPath().entrySet().stream()
                .filter(source -> source.getValue().ids().isPresent())
                .anyMatch(source -> source.getKey().in(arguments).stream()
                        .anyMatch(place -> mayBeName(place, source.getValue(), arguments)));
    }

    private static boolean mayBeName(ArgumentPlace place, ArgumentSource source, ObjectNode arguments) {
        JsonNode value = place.in(arguments);
        return value.isTextual()
                && source.ids()
                        .filter(form -> !form.isIdAlone(value.textValue()))
                        .isPresent();
    }

    private void resolve(ArgumentPlace place, ArgumentSource source, ObjectNode arguments) {
        if (!seen.add(place)) {
            return;
        }
        Collection<ArgumentPlace> given =
                sources.given(place, source, arguments).values();
        given.forEach(each -> sources.at(each).ifPresent(origin -> resolve(each, origin, arguments)));
        if (!mayBeName(place, source, arguments)) {
            return;
        }
        if (given.stream().anyMatch(unknown::contains)) {
            // What it is looked for in is not known; that has been said.
            unknown.add(place);
            return;
        }
        String text = place.in(arguments).textValue();
        new Search(place, text, source, source.ids().orElseThrow()).in(arguments);
    }

    /**
     * The search for one name.
     *
     * @param place where it is
     * @param text what may be a name
     * @param source where ids come from
     * @param form what they look like
     */
    private final class Search {
        private final ArgumentPlace place;
        /** What to call it where all items of an array have one name. */
        private final String argument;

        private final String text;
        private final ArgumentSource source;
        private final IdForm form;

        private Search(ArgumentPlace place, String text, ArgumentSource source, IdForm form) {
            this.place = place;
            this.argument = place.path().shown();
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
            Optional<SourceList> list =
                    sources.list(place, source, arguments, call).filter(this::isWorthReading);
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
            Extract extract = list.around(text, access == Access.DESTRUCTIVE);
            List<NamedItem> found = found(extract.items());
            if (found.size() != 1 && list.identity().isShort() && access != Access.DESTRUCTIVE) {
                extract = list.around(text, true);
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
        private List<NamedItem> found(NamedItems items) {
            Optional<NamedItem> byId = items.withId(text);
            if (form == IdForm.TEXT && byId.isPresent()) {
                return List.of(byId.get());
            }
            List<NamedItem> exact = new ArrayList<>(items.named(text));
            byId.filter(item -> !exact.contains(item)).ifPresent(item -> exact.add(0, item));
            return exact.isEmpty() && access != Access.DESTRUCTIVE ? items.namedLike(text) : exact;
        }

        private void take(NamedItem item, ObjectNode arguments) {
            place.put(arguments, item.id());
            String taken = item.isNamed(text) ? NamedItem.oneLine(item.id().asText()) : item.shown();
            boolean worthTelling = item.isNamed(text) || !item.hasId(text, form);
            if (worthTelling && call.lookedUp().tells(place.path(), text)) {
                call.remark(quoted() + " was taken as " + argument + " " + taken + ".");
            }
        }

        private void none(SourceList list, Extract extract) {
            String looked = extract.whole()
                    ? "none of the " + list.noun()
                    : "none of the first " + extract.looked() + " " + list.noun();
            List<NamedItem> items = extract.items().all();
            String there =
                    list.identity().isShort() && !items.isEmpty() ? " They are: " + Candidates.listed(items) + "." : "";
            unresolved(sentence("is " + quoted() + ", but " + looked + " has that name" + Candidates.meant(text, items))
                    + there + " " + source.tool() + " lists them.");
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
                if (call.lookedUp().tells(place.path(), text)) {
                    call.remark(
                            argument + " " + problem + (problem.endsWith(".") ? "" : ".") + " It was sent as an id.");
                }
            } else {
                problem(problem);
            }
        }

        private void problem(String problem) {
            unknown.add(place);
            problems.add(new ArgumentProblem(place.shown(), problem));
        }

        private String quoted() {
            return "'" + NamedItem.oneLine(text) + "'";
        }

        private static String sentence(String text) {
            return text.endsWith("?") ? text : text + ".";
        }
    }
}
