/** The database: H2 in the data folder, or PostgreSQL for several replicas. */
@NullMarked
package dev.mcptools.octapipe.storage;

import org.jspecify.annotations.NullMarked;
