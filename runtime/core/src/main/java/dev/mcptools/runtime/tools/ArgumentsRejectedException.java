package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Arguments that cannot be used; the client gets the problems, nothing is sent to the API. */
public final class ArgumentsRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ArgumentProblem> problems;

    public ArgumentsRejectedException(List<ArgumentProblem> problems) {
        super(sentence(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return the rejection of arguments of which so much may be wrong that the first of it is enough} */
    static ArgumentsRejectedException naming(List<ArgumentProblem> problems) {
        int more = problems.size() - ArgumentValidator.MAX_PROBLEMS;
        if (more <= 0) {
            return new ArgumentsRejectedException(problems);
        }
        List<ArgumentProblem> first = new ArrayList<>(problems.subList(0, ArgumentValidator.MAX_PROBLEMS));
        first.add(new ArgumentProblem("arguments", "have " + more + " more problems that are not listed"));
        return new ArgumentsRejectedException(first);
    }

    /** {@return all problems as one sentence; one of them may be a sentence already, or a question} */
    static String sentence(List<ArgumentProblem> problems) {
        String text = problems.stream()
                .map(problem -> "'" + problem.argument() + "' " + problem.problem())
                .collect(Collectors.joining("; "))
                .replace(".; ", "; ")
                .replace("?; ", "; ");
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    /** {@return what is wrong, one entry for each argument} */
    public List<ArgumentProblem> problems() {
        return problems;
    }
}
