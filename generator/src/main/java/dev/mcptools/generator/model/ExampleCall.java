package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/**
 * Arguments of a tool and the request that they are to make.
 *
 * @param tool the tool
 * @param arguments arguments that its input schema accepts
 * @param target path and query
 * @param headers the headers that arguments and body set, by name
 * @param body the body; empty if there is none
 */
public record ExampleCall(
        Tool tool, ObjectNode arguments, String target, SortedMap<String, String> headers, String body) {}
