/** Examples: arguments that a tool takes, and the request that they are to make by the rules of OpenAPI. */
@NullMarked
package dev.mcptools.generator.example;

import org.jspecify.annotations.NullMarked;
