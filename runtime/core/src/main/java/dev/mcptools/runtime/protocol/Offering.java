package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.Offers;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The methods that there are only where prompts or resources are offered. */
enum Offering {
    LIST_PROMPTS("prompts/list", Offering::hasPrompts),
    GET_PROMPT("prompts/get", Offering::hasPrompts),
    LIST_RESOURCES("resources/list", Offers::hasResources),
    LIST_TEMPLATES("resources/templates/list", Offers::hasResources),
    READ_RESOURCE("resources/read", Offers::hasResources),
    COMPLETE("completion/complete", Offers::completes);

    private final String method;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a method has nothing that could change.
    private final Predicate<Offers> needed;

    Offering(String method, Predicate<Offers> needed) {
        this.method = method;
        this.needed = needed;
    }

    /** {@return the one of this method, if these offers have what it is about} */
    static Optional<Offering> of(String method, Offers offers) {
        return Stream.of(values())
                .filter(offering -> offering.method.equals(method) && offering.needed.test(offers))
                .findFirst();
    }

    private static boolean hasPrompts(Offers offers) {
        return !offers.prompts().isEmpty();
    }
}
