package dev.mcptools.generator.model;

/**
 * Where a request says which page it asks for, or how large a page shall be.
 *
 * @param name its own name in the API
 * @param in the part of the request
 */
public record PageParameter(String name, In in) {

    /** The parts of a request that can say so. */
    public enum In {
        /** A query parameter. */
        QUERY,
        /** A member of the JSON object that is the body. */
        BODY
    }

    /** {@return whether a value in this place is the one} */
    public boolean isAt(Place place) {
        boolean samePart = switch (place.location()) {
            case QUERY -> in == In.QUERY;
            case BODY_MEMBER -> in == In.BODY;
            case PATH, HEADER, COOKIE, BODY -> false;
        };
        return samePart && place.wireName().equals(name);
    }

    /** {@return its name, and that it is in the body where it is} */
    @Override
    public String toString() {
        return "`" + name + "`" + (in == In.BODY ? " of the body" : "");
    }
}
