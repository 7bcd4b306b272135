package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Security;
import dev.mcptools.runtime.upstream.SecurityScheme;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Bookshop. */
@Generated("dev.mcptools.generator")
public final class BookshopTools {
    private BookshopTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new AddBook(),
                new AddCover(),
                new DeleteCovers(),
                new GetLegacy(),
                new GetStatus(),
                new ListBooks(),
                new ListCovers(),
                new ListKeys());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("bookshop")
                .title("Bookshop")
                .version("2")
                .server(Server.of("https://{region}.example.com/{basePath}")
                        .variable("region", "eu", "us")
                        .variable("basePath", "v2"))
                .server(Server.of("https://sandbox.example.com/v2"))
                .server("covers_example_com_upload", Server.of("https://covers.example.com/upload"))
                .server("tenant_uploads_example_com", Server.of("https://{tenant}.uploads.example.com"))
                .scheme("api_key", SecurityScheme.keyInHeader("X-Api-Key"))
                .scheme("app_id_711c", SecurityScheme.keyInQuery("app_id"))
                .scheme("session_cookie_92b1", SecurityScheme.keyInCookie("SID"))
                .scheme("staff", SecurityScheme.basic())
                .scheme("jwt", SecurityScheme.bearer())
                .scheme("digest", SecurityScheme.notServed("HTTP digest"))
                .scheme("machine", SecurityScheme.oauth2()
                        .clientCredentials("https://login.example.com/token")
                        .refresh("https://login.example.com/refresh")
                        .scopes("books:read", "books:write"))
                .scheme("people", SecurityScheme.oauth2().scopes("openid"))
                .security(Security.of("api_key"))
                .build();
    }
}
