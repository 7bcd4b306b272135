package com.example.tools;

import com.example.tools.books.CityLibraryBooksByCursor;
import com.example.tools.books.CityLibraryBooksByCursorInBody;
import com.example.tools.books.CityLibraryBooksByCursorInHeader;
import com.example.tools.books.CityLibraryBooksByLastItem;
import com.example.tools.books.CityLibraryBooksByLinkHeader;
import com.example.tools.books.CityLibraryBooksByNextUrl;
import com.example.tools.books.CityLibraryBooksByOffset;
import com.example.tools.books.CityLibraryBooksByOffsetFromOne;
import com.example.tools.books.CityLibraryBooksByPageFromZero;
import com.example.tools.books.CityLibraryBooksNotPaged;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of City Library. */
@Generated("dev.mcptools.generator")
public final class CityLibraryTools {
    private CityLibraryTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ByExtension(),
                new CityLibraryBooksByCursor(),
                new CityLibraryBooksByCursorInBody(),
                new CityLibraryBooksByCursorInHeader(),
                new CityLibraryBooksByLastItem(),
                new CityLibraryBooksByLinkHeader(),
                new CityLibraryBooksByNextUrl(),
                new CityLibraryBooksByOffset(),
                new CityLibraryBooksByOffsetFromOne(),
                new CityLibraryBooksByPageFromZero(),
                new CityLibraryBooksNotPaged());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("city_library")
                .title("City Library")
                .version("1")
                .build();
    }
}
