package com.example.tools;

import com.example.tools.repos.CreateRepo;
import com.example.tools.repos.GetComment;
import com.example.tools.repos.GetRepo;
import com.example.tools.repos.ListIssues;
import com.example.tools.repos.ListRepos;
import com.example.tools.repos.Watch;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Code. */
@Generated("dev.mcptools.generator")
public final class CodeTools {
    private CodeTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateRepo(),
                new GetComment(),
                new GetRepo(),
                new ListIssues(),
                new ListRepos(),
                new Watch());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("code")
                .title("Code")
                .version("1")
                .build();
    }
}
