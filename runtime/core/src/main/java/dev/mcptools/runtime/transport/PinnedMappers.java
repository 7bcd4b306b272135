package dev.mcptools.runtime.transport;

import io.helidon.common.mapper.MapperManager;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Helidon's mappers, found once.
 *
 * <p>Helidon 4.4 asks its service registry for them whenever it reads a header as a number, which it does for the
 * Content-Length of every request. Measured on small calls, remembering what the registry answers serves half as many
 * again. Helidon warns that the mappers were in use before, which is true and harmless: they stay the same.
 */
final class PinnedMappers {
    private static final Logger WARNS = Logger.getLogger("io.helidon.common.mapper.GlobalManager");

    static {
        Level level = WARNS.getLevel();
        WARNS.setLevel(Level.OFF);
        try {
            remember();
        } finally {
            WARNS.setLevel(level);
        }
    }

    private PinnedMappers() {}

    /** Takes effect for the whole process; calling it again changes nothing. */
    static void pin() {
        // Initializing the class has done it.
    }

    @SuppressWarnings("removal")
    private static void remember() {
        MapperManager.global(MapperManager.global());
    }
}
