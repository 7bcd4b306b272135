package dev.mcptools.generator.model;

import java.util.List;

/**
 * What the documents say of an API as a whole.
 *
 * @param id the {@code {api}} of tool names, in snake_case: {@code octapipe}
 * @param title the API's own name: {@code Octapipe}
 * @param version {@code info.version} of the document
 * @param servers the base URLs of the document, the default one first; empty if it names none
 * @param secretMembers members removed from every answer, at any depth, sorted
 * @param emptyArrayIsObject members whose empty array is read as an empty object, sorted
 */
public record Api(
        String id,
        String title,
        String version,
        List<String> servers,
        List<String> secretMembers,
        List<String> emptyArrayIsObject) {
    public Api {
        servers = List.copyOf(servers);
        secretMembers = List.copyOf(secretMembers);
        emptyArrayIsObject = List.copyOf(emptyArrayIsObject);
    }
}
