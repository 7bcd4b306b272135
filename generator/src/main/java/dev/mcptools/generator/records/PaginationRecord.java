package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What people wrote about the pages of a list. The only style yet is {@code page}: pages are numbered.
 *
 * @param page the query parameter for the page number
 * @param size the query parameter for the page size
 * @param maxSize the largest page
 * @param items JSON Pointer to the items in an answer
 * @param next JSON Pointer to a member that is null or absent on the last page
 */
public record PaginationRecord(
        Located<String> page,
        Optional<Located<String>> size,
        OptionalInt maxSize,
        Located<String> items,
        Optional<Located<String>> next) {}
