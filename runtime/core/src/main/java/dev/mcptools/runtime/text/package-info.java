/** Foreign text: made safe to show, and compared with what somebody may have meant. */
@NullMarked
package dev.mcptools.runtime.text;

import org.jspecify.annotations.NullMarked;
