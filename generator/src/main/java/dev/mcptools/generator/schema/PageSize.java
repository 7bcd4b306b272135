package dev.mcptools.generator.schema;

import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Tool;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of the size of a list's pages. */
final class PageSize {
    private PageSize() {}

    /** The largest page; empty if the documents do not say. */
    static OptionalInt most(Tool tool) {
        return tool.pagination().map(PageSize::most).orElseGet(OptionalInt::empty);
    }

    /** The query parameter that asks for a size. */
    static Optional<String> parameter(Tool tool) {
        return tool.pagination().flatMap(PageSize::parameter);
    }

    private static OptionalInt most(Pagination pagination) {
        return numbered(pagination).maxSize();
    }

    private static Optional<String> parameter(Pagination pagination) {
        return numbered(pagination).sizeParameter();
    }

    private static Pagination.PageNumber numbered(Pagination pagination) {
        return (Pagination.PageNumber) pagination;
    }
}
