package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What is called, with what.
 *
 * @param tool the tool
 * @param arguments the arguments as the client sent them, not yet validated; empty if another tool calls this one
 * @param call the call this is part of
 */
public record ToolInvocation(Tool tool, Optional<ObjectNode> arguments, ToolCall call) {}
