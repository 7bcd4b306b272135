package dev.mcptools.runtime.research;

import java.net.URI;

/**
 * An object that may match a query.
 *
 * @param id what it is fetched by
 * @param title its name for people
 * @param url an address to cite
 * @param context what else words are looked for in: what it belongs to, what it says
 */
public record Candidate(String id, String title, URI url, String context) {}
