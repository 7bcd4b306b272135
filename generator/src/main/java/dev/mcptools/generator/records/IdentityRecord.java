package dev.mcptools.generator.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What people wrote about telling the items of a list apart.
 *
 * @param id pointer to the member that other tools take
 * @param names what people call an item: each name pointers to one or several members
 * @param isShort whether the list is short enough to be read whole before a call
 * @param search arguments of the list with which it finds the items of one name
 * @param items pointer to the items of a list without pages
 * @param at its place
 */
public record IdentityRecord(
        String id,
        List<List<String>> names,
        boolean isShort,
        Optional<Located<JsonNode>> search,
        Optional<String> items,
        SourceLocation at) {}
