/** Documentation records: what people wrote about the operations of an API. */
@NullMarked
package dev.mcptools.generator.records;

import org.jspecify.annotations.NullMarked;
