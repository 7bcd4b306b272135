package com.example.tools;

import com.example.tools.books.ByCursorInBody;
import com.example.tools.books.ByLastItem;
import com.example.tools.books.ByLinkHeader;
import com.example.tools.books.ByNestedToken;
import com.example.tools.books.ByNextLinkObject;
import com.example.tools.books.ByNextNumber;
import com.example.tools.books.ByNextUrl;
import com.example.tools.books.ByOffset;
import com.example.tools.books.ByPagesFromZero;
import com.example.tools.books.ByPair;
import com.example.tools.books.ByRequiredPage;
import com.example.tools.books.ByToken;
import com.example.tools.books.ByTotalPages;
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
                new ByCursorInBody(),
                new ByLastItem(),
                new ByLinkHeader(),
                new ByNestedToken(),
                new ByNextLinkObject(),
                new ByNextNumber(),
                new ByNextUrl(),
                new ByOffset(),
                new ByPagesFromZero(),
                new ByPair(),
                new ByRequiredPage(),
                new ByToken(),
                new ByTotalPages());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("city_library")
                .title("City Library")
                .version("1")
                .build();
    }
}
