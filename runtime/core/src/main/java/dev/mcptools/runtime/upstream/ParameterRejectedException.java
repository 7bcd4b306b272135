package dev.mcptools.runtime.upstream;

import java.util.List;
import java.util.stream.Collectors;

/** Values that must not go into a request, each named with what is wrong with it; nothing was sent. */
public final class ParameterRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one parameter.
     *
     * @param part where it goes; a name may stand in several parts
     * @param parameter its name on the wire
     * @param problem what is wrong, to follow the name in a sentence
     */
    public record Rejection(RequestPart part, String parameter, String problem) {}

    private final transient List<Rejection> rejections;

    ParameterRejectedException(List<Rejection> rejections) {
        super(rejections.stream()
                .map(rejection -> "'" + rejection.parameter() + "' " + rejection.problem())
                .collect(Collectors.joining("; ")));
        this.rejections = List.copyOf(rejections);
    }

    /** {@return what is wrong, one entry for each parameter} */
    public List<Rejection> rejections() {
        return rejections;
    }
}
