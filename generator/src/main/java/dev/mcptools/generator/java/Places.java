package dev.mcptools.generator.java;

import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place;

/** Where an argument goes, in the words of a comment. */
final class Places {
    private Places() {}

    /** {@return the place as Javadoc: in the path; in the query as filter[x], in the font of code} */
    static String inWords(Argument argument) {
        Place place = argument.place();
        String where = switch (place.location()) {
            case PATH -> "in the path";
            case QUERY -> "in the query";
            case HEADER -> "in a header";
            case COOKIE -> "in a cookie";
            case BODY_MEMBER -> "in the body";
            case BODY -> "the body";
        };
        boolean renamed = !place.wireName().isEmpty() && !place.wireName().equals(argument.name());
        return renamed ? where + " as " + JavadocText.code(place.wireName()) : where;
    }
}
