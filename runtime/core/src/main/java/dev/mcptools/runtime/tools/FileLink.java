package dev.mcptools.runtime.tools;

import java.util.OptionalLong;

/**
 * A file of which the API has told where it lies.
 *
 * @param url its address, as the API wrote it
 * @param name what it is called
 * @param mimeType what it is said to be; empty if nothing is said
 * @param size its bytes, if it is told how many they are
 */
public record FileLink(String url, String name, String mimeType, OptionalLong size) {}
