package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldArgument;
import dev.mcptools.runtime.fields.FieldCheck;
import dev.mcptools.runtime.fields.FieldProblem;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the arguments that fields describe against the fields that the account defines.
 *
 * <p>Nothing is refused before the definitions have been read in the course of the call: the field may be new. What they let
 * through as it is, they do however old they are, since the API looks too; nothing is translated by what has aged. Where they
 * cannot be read, the API decides, and the answer says that nobody else did.
 *
 * @param tool the tool that is called
 * @param call the call
 */
record FieldArguments(ToolDescriptor tool, CallInProgress call) {

    /**
     * {@return the arguments with keys in the place of labels; the same object where nothing had to be changed}
     *
     * @throws ArgumentsRejectedException naming everything that is no value of a field
     */
    ObjectNode checked(ObjectNode arguments) {
        ObjectNode checked = arguments;
        List<ArgumentProblem> problems = new ArrayList<>();
        for (FieldArgument argument : tool.customFields()) {
            JsonNode given = arguments.path(argument.name());
            JsonNode owner = arguments.path(argument.owner());
            if (given.isContainerNode() && (owner.isTextual() || owner.isIntegralNumber())) {
                FieldCheck.Checked held = held(argument, given, owner.asText());
                held.remarks().forEach(call::remark);
                held.problems().forEach(problem -> problems.add(problem(argument, problem)));
                if (!held.keeps(given)) {
                    checked = Json.object().setAll(checked);
                    checked.set(argument.name(), held.value());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw ArgumentsRejectedException.naming(problems);
        }
        return checked;
    }

    private FieldCheck.Checked held(FieldArgument argument, JsonNode given, String owner) {
        try {
            return call.fieldsAtHand(argument.source(), owner)
                    .map(fields -> held(argument, given, fields))
                    .filter(checked -> isLetThrough(checked, given))
                    .or(() -> call.fields(argument.source(), owner)
                            .map(fields -> held(argument, given, fields))
                            .filter(checked -> checked.problems().isEmpty()))
                    .or(() -> call.fieldsAnew(argument.source(), owner).map(fields -> held(argument, given, fields)))
                    .orElseGet(() -> unchecked(
                            argument,
                            given,
                            owner,
                            "No " + spoken(argument) + " of this " + argument.owner() + " is listed"));
        } catch (ToolFailedException e) {
            return unchecked(
                    argument,
                    given,
                    owner,
                    "The fields of the " + spoken(argument) + " could not be read ("
                            + e.failure().message() + ")");
        }
    }

    private static boolean isLetThrough(FieldCheck.Checked checked, JsonNode given) {
        return checked.problems().isEmpty() && checked.remarks().isEmpty() && checked.keeps(given);
    }

    private FieldCheck.Checked held(FieldArgument argument, JsonNode given, FieldSet fields) {
        return FieldCheck.of(given, argument.use(), fields, tool.method().equals("create"), call.today());
    }

    /** Conditions on what every item has are understood all the same, and so are days that are told from today. */
    private FieldCheck.Checked unchecked(FieldArgument argument, JsonNode given, String owner, String why) {
        List<String> remarks = new ArrayList<>();
        remarks.add(why + ", so " + argument.name() + " was sent to the API unchecked.");
        return switch (argument.use()) {
            case FieldUse.Filter filter -> {
                FieldCheck.Checked held = held(argument, given, FieldSet.unknown(owner));
                remarks.addAll(held.remarks());
                yield new FieldCheck.Checked(held.value(), held.problems(), remarks);
            }
            case FieldUse.Values values -> new FieldCheck.Checked(given, List.of(), remarks);
            case FieldUse.Changes changes -> new FieldCheck.Checked(given, List.of(), remarks);
            case FieldUse.Rows rows -> new FieldCheck.Checked(given, List.of(), remarks);
        };
    }

    private static String spoken(FieldArgument argument) {
        return argument.source().owner().replace('_', ' ');
    }

    private static ArgumentProblem problem(FieldArgument argument, FieldProblem problem) {
        return new ArgumentProblem(argument.name() + problem.at(), problem.problem());
    }
}
