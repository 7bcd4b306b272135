package dev.mcptools.generator.lock;

import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code mcp-tools.lock.json}: the contract of all tools, committed, so that no build changes it unnoticed.
 *
 * @param name its name as the user gave it; diagnostics show it
 * @param tools what callers rely on, by the name of the tool
 * @param lines where each tool stands in the text, from 1; empty for a lock file that was not read
 */
public record LockFile(String name, SortedMap<String, LockedTool> tools, SortedMap<String, Integer> lines) {

    /** {@return the lock file that these tools make} */
    public static LockFile of(String name, List<ShapedTool> shaped) {
        SortedMap<String, LockedTool> tools = new TreeMap<>();
        for (ShapedTool tool : shaped) {
            tools.put(tool.tool().name(), LockedTool.of(tool));
        }
        return new LockFile(name, tools, new TreeMap<>());
    }

    /**
     * {@return the lock file with this text}
     *
     * @throws BrokenLockFileException if it is none; the message says where and what to do
     */
    public static LockFile read(String name, String text) throws BrokenLockFileException {
        return new LockFileReader(name, text).read();
    }

    /** {@return its text: one line for each argument, sorted, so that a change is a small diff} */
    public String text() {
        return LockFileWriter.write(this);
    }

    /** {@return where a tool stands in it} */
    SourceLocation at(String tool) {
        return new SourceLocation(name, lines.getOrDefault(tool, 1), 1);
    }
}
