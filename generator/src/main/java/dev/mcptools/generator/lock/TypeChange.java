package dev.mcptools.generator.lock;

import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.List;
import java.util.Set;

/** What callers may still send when the type of an argument has changed. */
final class TypeChange {
    /** What else each type of number takes: a wider one takes the narrower. */
    private static final List<Basic> NUMBERS = List.of(Basic.INT, Basic.LONG, Basic.INTEGER, Basic.DECIMAL);

    private TypeChange() {}

    /** {@return whether {@code after} takes every value that {@code before} took} */
    static boolean keepsAll(ValueType before, ValueType after) {
        if ((after == Basic.ANY && before != Basic.FILE) || before.equals(after)) {
            return true;
        }
        if (before instanceof ValueType.ListOf was && after instanceof ValueType.ListOf is) {
            return keepsAll(was.items(), is.items());
        }
        if (before instanceof ValueType.Choice was) {
            boolean anyText = after == Basic.STRING;
            return anyText
                    || (after instanceof ValueType.Choice is
                            && Set.copyOf(is.values()).containsAll(was.values()));
        }
        int was = NUMBERS.indexOf(before);
        return was >= 0 && was <= NUMBERS.indexOf(after);
    }

    /** {@return the strings that a choice, or the items of a list of choices, no longer takes} */
    static List<String> valuesGone(ValueType before, ValueType after) {
        if (before instanceof ValueType.ListOf was && after instanceof ValueType.ListOf is) {
            return valuesGone(was.items(), is.items());
        }
        return before instanceof ValueType.Choice was && after instanceof ValueType.Choice is
                ? was.values().stream()
                        .filter(value -> !is.values().contains(value))
                        .toList()
                : List.of();
    }

    /** {@return the type in words: "a list of strings"} */
    static String inWords(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return "a list, each item " + inWords(list.items());
        }
        if (type instanceof ValueType.Choice choice) {
            return "one of " + String.join(", ", choice.values());
        }
        return switch ((Basic) type) {
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case INT -> "an integer of 32 bits";
            case LONG -> "an integer of 64 bits";
            case INTEGER -> "an integer";
            case DECIMAL -> "a number";
            case OBJECT -> "an object";
            case ANY -> "any value";
            case FILE -> "a file";
        };
    }
}
