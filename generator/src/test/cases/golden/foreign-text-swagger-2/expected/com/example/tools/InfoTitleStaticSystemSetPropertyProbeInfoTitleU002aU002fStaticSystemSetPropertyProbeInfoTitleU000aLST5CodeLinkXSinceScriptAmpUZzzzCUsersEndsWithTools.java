package com.example.tools;

import com.example.tools.tagstarstaticsystemsetpropertyprobetagstaru002au002fstatics_5260.OperationIdStaticSystemSetPropertyProbeE1dbceb7;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Security;
import dev.mcptools.runtime.upstream.SecurityScheme;
import dev.mcptools.runtime.upstream.Server;
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
                new AddNote(),
                new OperationIdStaticSystemSetPropertyProbeE1dbceb7());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("info_title_static_system_set_property_probe_info_title_u002a_u002f_static_system_set_prope"
                        + "rty_probe_info_title_u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_with")
                .title("info title */ static { System.setProperty(\"probe\", \"info title\"); } /* \\u002a\\u002f "
                        + "static {…")
                .version("info version */ static { System.setProperty(\"probe\", \"info version\"); } /* "
                        + "\\u002a\\u002f static { System.setProperty(\"probe\", \"info version\"); } \\u000a\" + $L "
                        + "$S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
                .server(Server.of("https://things.example.com/v1/$S"))
                .scheme("scheme_name_static_system_set_property_probe_scheme_name_u002a_u002f_static_system_set_pro"
                        + "perty_probe_scheme_name_u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_wit"
                        + "h_0080", SecurityScheme.keyInHeader("X-Key"))
                .security(Security.of("scheme_name_static_system_set_property_probe_scheme_name_u002a_u002f_static_system_set_pro"
                        + "perty_probe_scheme_name_u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_wit"
                        + "h_0080"))
                .build();
    }
}
