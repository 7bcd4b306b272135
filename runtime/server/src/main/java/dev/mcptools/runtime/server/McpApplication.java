package dev.mcptools.runtime.server;

import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Offered;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import io.helidon.config.Config;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A program that serves tools over MCP, with the command line, the configuration and the files that all of them share:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     McpApplication.named("petstore")
 *             .version(Main.class)
 *             .tools(PetstoreTools.registry())
 *             .api(PetstoreTools.api())
 *             .run(args);
 * }
 * }</pre>
 */
public final class McpApplication {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final String name;
    private Optional<String> title = Optional.empty();
    private String version = "development";
    private Optional<String> instructions = Optional.empty();
    private String help = "";
    private Function<Config, ToolRegistry> tools = config -> ToolRegistry.of();
    private final List<Offered> offered = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private ApiDescription api;
    private Optional<UpstreamSource> upstream = Optional.empty();
    private Optional<ServiceSource> service = Optional.empty();

    private McpApplication(String name) {
        this.name = name;
        this.api = ApiDescription.of(name).build();
    }

    /**
     * {@return an application without tools}
     *
     * @param name its name for programs: clients are told it, and the data folder is called after it
     * @throws IllegalArgumentException if it is not made of at most 64 ASCII letters, digits, {@code .}, {@code _} and
     *     {@code -}, the first a letter or digit
     */
    public static McpApplication named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An application has a name such as petstore, not '" + name + "'.");
        }
        return new McpApplication(name);
    }

    /** Its name for people; that of the API if not given. */
    public McpApplication title(String value) {
        title = Optional.of(value);
        return this;
    }

    /** Takes the version from the manifest of the jar that this class is in; {@code development} where there is none. */
    public McpApplication version(Class<?> inJar) {
        version = Optional.ofNullable(inJar.getPackage().getImplementationVersion())
                .orElse("development");
        return this;
    }

    /** What a model should know before it uses the tools; clients are told it once. */
    public McpApplication instructions(String value) {
        instructions = Optional.of(value);
        return this;
    }

    /** What {@code --help} says after the options. */
    public McpApplication help(String value) {
        help = value;
        return this;
    }

    /** The tools to serve. */
    public McpApplication tools(ToolRegistry value) {
        tools = config -> value;
        return this;
    }

    /**
     * The tools to serve, made as the configuration says.
     *
     * @param source makes them of the whole configuration, from its root; what it throws of {@link StartFailedException}
     *     or {@link io.helidon.config.ConfigException} is shown to the one who starts the server
     */
    public McpApplication tools(Function<Config, ToolRegistry> source) {
        tools = source;
        return this;
    }

    /** What clients are offered beside the tools: prompts and resources. */
    public McpApplication offering(Offered... further) {
        offered.addAll(List.of(further));
        return this;
    }

    /** The API that the tools call, as its document describes it; the rest is configured under {@code api}. */
    public McpApplication api(ApiDescription value) {
        api = value;
        return this;
    }

    /** Opens the API that the tools call in a way of its own, in place of what is configured under {@code api}. */
    public McpApplication upstream(UpstreamSource source) {
        upstream = Optional.of(source);
        return this;
    }

    /** Serves addresses of its own over HTTP, in place of one with all tools, and further paths. */
    public McpApplication service(ServiceSource source) {
        service = Optional.of(source);
        return this;
    }

    /**
     * Sets a key of the configuration, {@code api.url} for instance, whatever files and environment say: for tests,
     * which must not depend on the machine they run on.
     */
    public McpApplication setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /**
     * Does what the command line says and returns: when the server listens, or with {@code --stdio} when its input has
     * ended. What cannot be done is said in a sentence on standard error, and the process exits: with 2 if the command
     * line is wrong, otherwise with 1.
     */
    public void run(String... arguments) {
        try {
            new Program(this, arguments).run();
        } catch (StartFailedException e) {
            System.err.println(e.getMessage());
            System.exit(e.exitStatus());
        }
    }

    /**
     * Starts the server within a program of another kind, a test for instance, which closes it.
     *
     * @param arguments a command line without {@code --stdio}: {@code "--port", "0", "--data", "target/data"}
     * @throws StartFailedException if it cannot start, with the reason
     */
    public RunningServer start(String... arguments) {
        return new Program(this, arguments).start();
    }

    String name() {
        return name;
    }

    String versionText() {
        return version;
    }

    ToolRegistry registry(Config config) {
        return tools.apply(config);
    }

    Offered[] offered() {
        return offered.toArray(Offered[]::new);
    }

    UpstreamSource upstream() {
        return upstream.orElseGet(() -> new ConfiguredApi(api));
    }

    Optional<ServiceSource> service() {
        return service;
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    ServerInfo info() {
        return new ServerInfo(name, titleText(), version, instructions);
    }

    private String titleText() {
        return title.orElseGet(api::title);
    }

    String usage() {
        return Usage.of(name, titleText(), help);
    }
}
