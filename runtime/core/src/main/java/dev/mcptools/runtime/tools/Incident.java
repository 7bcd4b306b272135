package dev.mcptools.runtime.tools;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fault of this server that a client is told of by a number, and its operator by the log.
 *
 * <p>The log has which exception it was and where it came from. What an exception says can hold arguments, answers and
 * secrets, so that goes only to who turns on the finest level.
 *
 * @param id what both are told
 */
public record Incident(String id) {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    /** {@return the incident that {@code e} is, which is logged now} */
    public static Incident logged(Logger log, String what, Throwable e) {
        Incident incident = new Incident(UUID.randomUUID().toString());
        log.log(Level.ERROR, "Incident " + incident.id() + ": " + what + ": " + withoutMessages(e));
        log.log(Level.TRACE, "Incident " + incident.id(), e);
        return incident;
    }

    private static String withoutMessages(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Incident::frames)
                .collect(Collectors.joining("\n  caused by "));
    }

    private static String frames(Throwable e) {
        return Stream.concat(
                        Stream.of(e.getClass().getName()),
                        Stream.of(e.getStackTrace()).limit(FRAMES).map(frame -> "    at " + frame))
                .collect(Collectors.joining("\n"));
    }
}
