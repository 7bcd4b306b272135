package com.example.tools;

import com.example.tools.books.Create;
import com.example.tools.books.CursorEchoed;
import com.example.tools.books.CursorWithoutToken;
import com.example.tools.books.Described;
import com.example.tools.books.LimitAlone;
import com.example.tools.books.OneObject;
import com.example.tools.books.PageByName;
import com.example.tools.books.PageOfBook;
import com.example.tools.books.Since;
import com.example.tools.books.SwitchedOff;
import com.example.tools.books.Text;
import com.example.tools.books.Times;
import com.example.tools.books.TokenElsewhere;
import com.example.tools.books.TwoArrays;
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
                new Create(),
                new CursorEchoed(),
                new CursorWithoutToken(),
                new Described(),
                new LimitAlone(),
                new OneObject(),
                new PageByName(),
                new PageOfBook(),
                new Since(),
                new SwitchedOff(),
                new Text(),
                new Times(),
                new TokenElsewhere(),
                new TwoArrays());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("city_library")
                .title("City Library")
                .version("1")
                .build();
    }
}
