/** Fields that the users of an API define themselves: where their definitions are, and what they let values be. */
@NullMarked
package dev.mcptools.runtime.fields;

import org.jspecify.annotations.NullMarked;
