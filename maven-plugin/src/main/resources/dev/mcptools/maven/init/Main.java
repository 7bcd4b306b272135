package {{packageName}};

import {{packageName}}.tools.{{index}};
import dev.mcptools.runtime.server.McpApplication;

/** Serves {{titleInJavadoc}} to MCP clients. */
public final class Main {
    private Main() {}

    /** Serves until the process is asked to stop, or with {@code --stdio} until its input ends. */
    public static void main(String[] args) {
        server().run(args);
    }

    /** {@return the server; here is the place to extend its tools, and to add some written by hand} */
    static McpApplication server() {
        return McpApplication.named("{{name}}")
                .version(Main.class)
                .tools({{index}}.registry())
                .api({{index}}.api());
    }
}
