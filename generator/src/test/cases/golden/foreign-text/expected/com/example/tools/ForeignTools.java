package com.example.tools;

import com.example.tools.resourcetagstarstaticsystemsetpropertyproberesourcetagstaru_7277.CreateAForeignThing;
import com.example.tools.resourcetagstarstaticsystemsetpropertyproberesourcetagstaru_7277.ForeignThingsProbe;
import dev.mcptools.runtime.tools.AnswerRules;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/**
 * The tools of record title *&#47; static { System.setProperty("probe", "record title"); } /* &#92;u002a&#92;u002f static {….
 */
@Generated("dev.mcptools.generator")
public final class ForeignTools {
    /**
     * What is changed in the answers of record title *&#47; static { System.setProperty("probe", "record title"); } /* &#92;u002a&#92;u002f static {… before anybody sees them.
     */
    public static final AnswerRules ANSWERS = AnswerRules.NONE
            .withoutMembers("secret */ static { System.setProperty(\"probe\", \"secret\"); } /* \\u002a\\u002f static "
                    + "{ System.setProperty(\"probe\", \"secret\"); } \\u000a\" + $L $S $T $5 $$ $[ \"; {@code "
                    + "}} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .emptyArrayIsObject("empty array */ static { System.setProperty(\"probe\", \"empty array\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"empty array\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\");

    private ForeignTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateAForeignThing(),
                new ForeignThingsProbe());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("foreign")
                .title("record title */ static { System.setProperty(\"probe\", \"record title\"); } /* "
                        + "\\u002a\\u002f static {…")
                .version("1")
                .build();
    }
}
