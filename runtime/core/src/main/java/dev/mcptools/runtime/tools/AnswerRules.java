package dev.mcptools.runtime.tools;

import java.util.List;
import java.util.Set;

/**
 * What is changed in an API's answers before they are passed on.
 *
 * @param secret names of members that never leave the server, at any depth
 * @param emptyArrayIsObject names of members whose empty array is passed on as an empty object, at any depth
 */
public record AnswerRules(Set<String> secret, Set<String> emptyArrayIsObject) {

    /** Answers pass unchanged. */
    public static final AnswerRules NONE = new AnswerRules(Set.of(), Set.of());

    public AnswerRules {
        secret = Set.copyOf(secret);
        emptyArrayIsObject = Set.copyOf(emptyArrayIsObject);
    }

    /** {@return the same rules, and these members removed} */
    public AnswerRules withoutMembers(String... names) {
        return new AnswerRules(Set.copyOf(List.of(names)), emptyArrayIsObject);
    }

    /** {@return the same rules, and these members read as objects where they are empty arrays} */
    public AnswerRules emptyArrayIsObject(String... names) {
        return new AnswerRules(secret, Set.copyOf(List.of(names)));
    }
}
