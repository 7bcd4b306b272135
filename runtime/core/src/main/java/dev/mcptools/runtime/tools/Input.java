package dev.mcptools.runtime.tools;

import java.util.Map;
import java.util.Optional;

/**
 * What a client sends along when it repeats a call that has asked for something.
 *
 * @param answers the answers by the names of the questions; some may be missing, others may be there that nobody has asked for
 * @param state the state that went out with the questions. If it is there, this server has given it, for the same account,
 *     the same tool and the same arguments, not long ago; without one, nothing shows that anybody was asked at all
 */
public record Input(Map<String, Answer> answers, Optional<String> state) {
    public Input {
        answers = Map.copyOf(answers);
    }

    /** {@return the answer to the question of this name} */
    public Optional<Answer> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }
}
