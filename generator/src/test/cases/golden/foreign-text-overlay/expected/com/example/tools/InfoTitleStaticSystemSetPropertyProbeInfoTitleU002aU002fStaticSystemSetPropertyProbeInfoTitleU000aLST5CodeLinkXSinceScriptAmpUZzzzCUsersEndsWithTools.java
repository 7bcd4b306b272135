package com.example.tools;

import com.example.tools.tagstarstaticsystemsetpropertyprobetagstaru002au002fstatics_5260.GetThing;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/**
 * The tools of info title *&#47; static { System.setProperty("probe", "info title"); } /* &#92;u002a&#92;u002f static {….
 */
@Generated("dev.mcptools.generator")
public final class InfoTitleStaticSystemSetPropertyProbeInfoTitleU002aU002fStaticSystemSetPropertyProbeInfoTitleU000aLST5CodeLinkXSinceScriptAmpUZzzzCUsersEndsWithTools {
    private InfoTitleStaticSystemSetPropertyProbeInfoTitleU002aU002fStaticSystemSetPropertyProbeInfoTitleU000aLST5CodeLinkXSinceScriptAmpUZzzzCUsersEndsWithTools(
            ) {
    }

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new GetThing(),
                new OperationIdStaticSystemSetPropertyProbeE1dbceb7());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("info_title_static_system_set_property_probe_info_title_u002a_u002f_static_system_set_prope"
                        + "rty_probe_info_title_u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_with")
                .title("info title */ static { System.setProperty(\"probe\", \"info title\"); } /* \\u002a\\u002f "
                        + "static {…")
                .version("1")
                .build();
    }
}
