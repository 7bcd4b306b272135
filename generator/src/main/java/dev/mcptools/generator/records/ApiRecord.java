package dev.mcptools.generator.records;

import java.util.List;
import java.util.Optional;

/**
 * What people wrote about an API as a whole.
 *
 * @param api the {@code {api}} of tool names
 * @param title the API's own name
 * @param secret members removed from every answer
 * @param emptyArrayIsObject members whose empty array is read as an empty object
 * @param openWorld whether calls reach beyond the API's own closed world, where a tool does not say
 * @param fields which members of answers callers may choose
 */
public record ApiRecord(
        String api,
        Optional<String> title,
        List<String> secret,
        List<String> emptyArrayIsObject,
        Optional<Boolean> openWorld,
        FieldsRecord fields) {}
