package dev.mcptools.maven;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.RuleSettings;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.report.LossReport;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.schema.OutputSchemas;
import dev.mcptools.generator.schema.SchemaOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: which documents, and what the user decides about them. */
abstract class ApiMojo extends GateMojo {

    /**
     * The OpenAPI document, JSON or YAML: a file, relative to the project's directory, or
     * {@code classpath:} with a path, which is looked for in the dependencies of this plugin.
     *
     * <pre>{@code
     * <inputSpec>src/main/api/openapi.yaml</inputSpec>
     * <inputSpec>classpath:/octapipe/openapi.yaml</inputSpec>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.inputSpec", required = true)
    private @Nullable String inputSpec;

    /**
     * The folder outside of which nothing is read that the OpenAPI document refers to, relative to the project's
     * directory, or {@code classpath:} with a path, as for {@code inputSpec}. Without it, that is the folder in which
     * the document lies.
     *
     * <pre>{@code
     * <inputSpec>src/main/api/pets/openapi.yaml</inputSpec>
     * <documentRoot>src/main/api</documentRoot>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.documentRoot")
    private @Nullable String documentRoot;

    /**
     * OpenAPI Overlay documents (1.0 or 1.1), each a file or {@code classpath:} with a path. They are applied to the
     * document before anything else, in this order.
     *
     * <pre>{@code
     * <overlays>
     *   <overlay>src/main/api/descriptions.overlay.yaml</overlay>
     * </overlays>
     * }</pre>
     *
     * On the command line they are separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.overlays")
    private List<String> overlays = List.of();

    /**
     * The documentation records: a directory, whose {@code .yaml}, {@code .yml} and {@code .json} files are read, in
     * directories below it too, or {@code classpath:} with a path, as for {@code inputSpec}. Without it an operation
     * becomes a tool if the OpenAPI document itself describes it.
     *
     * <pre>{@code
     * <records>src/main/api/records</records>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.records")
    private @Nullable String records;

    /**
     * The Java package of the generated code: the class that lists the tools is in it, each tool in a package below,
     * named after the tool's first tag.
     *
     * <pre>{@code
     * <packageName>com.example.tools</packageName>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.packageName", required = true)
    private @Nullable String packageName;

    /**
     * The lock file: the contract of the tools, to be committed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.lockFile", defaultValue = "${basedir}/mcp-tools.lock.json", required = true)
    private @Nullable File lockFile;

    /**
     * Which operations are looked at, all if nothing is given. One match is enough. An entry is one of
     *
     * <ul>
     *   <li>{@code tag:pipelines} - a tag of the OpenAPI document
     *   <li>{@code path:/pipelines/**} - a path, in which {@code *} stands for one segment and {@code **} for any number
     *   <li>{@code operation:listPipelines} - an operation id
     *   <li>{@code method:GET} - an HTTP method
     * </ul>
     *
     * On the command line entries are separated by commas: {@code -Dmcp-tools.includes=tag:pipelines,tag:tasks}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.includes")
    private List<String> includes = List.of();

    /**
     * Which operations are left out, in the notation of {@code includes}, over which it wins.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.excludes")
    private List<String> excludes = List.of();

    /**
     * How much clients are told of answers: {@code compact} names their outer members, {@code full} has members at any
     * depth with their types, {@code none} says nothing. What is sent conforms to what was told, whatever it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.outputSchemas", defaultValue = "compact")
    private String outputSchemas = "compact";

    /**
     * How large a tool may be in the list of tools, in tokens of four characters. A larger one is said shorter, with each
     * argument kept, and the report says how.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.maxToolTokens", defaultValue = "2000")
    private int maxToolTokens;

    /**
     * How large the list of tools may be, in tokens of four characters. Of the tools of a larger one less is said, the same
     * of each, until it fits or nothing is left to shorten: answers are not outlined, then descriptions become their
     * first sentences. Names, types, choices and limits of arguments stay. 0 is no limit: right where tools are shown
     * one at a time, by {@code mcp.tool-exposure: discovery}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.maxListTokens", defaultValue = "50000")
    private int maxListTokens;

    /**
     * Whether lists of whose pages neither a record nor {@code x-mcp} says anything are recognised by the names of their
     * parameters and of the members of their answers. A note says what was recognised; {@code pagination: none} in a
     * record speaks for a single operation.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.detectPagination", defaultValue = "true")
    private boolean detectPagination;

    /**
     * Whether to do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.skip", defaultValue = "false")
    private boolean skip;

    /** Does the goal's work; {@code skip} is not set. */
    abstract void run() throws IOException, MojoFailureException;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped: mcp-tools.skip is set.");
            return;
        }
        try {
            run();
        } catch (IOException e) {
            throw new MojoFailureException(DiskFault.inWords(e), e);
        }
    }

    /** {@return what goes into the generator} */
    final GenerationRequest request() throws IOException, MojoFailureException {
        Inputs inputs = inputs();
        return new GenerationRequest(
                inputs.document(given(inputSpec), Optional.ofNullable(documentRoot)),
                inputs.overlays(overlays),
                records == null ? List.of() : inputs.records(records),
                new GenerationOptions(
                        JavaPackage.checked(given(packageName)),
                        strict(),
                        OperationPatterns.filter(includes, excludes),
                        limits(),
                        new RuleSettings(
                                levels(),
                                suppressions().isPresent()
                                        ? Optional.of(inputs.suppressions(
                                                suppressions().get()))
                                        : Optional.empty()),
                        schemas(),
                        detectPagination));
    }

    private SchemaOptions schemas() throws MojoFailureException {
        if (maxToolTokens < 1) {
            throw new MojoFailureException(
                    "maxToolTokens is " + maxToolTokens + ". It is the size of a tool in tokens, 1 or more.");
        }
        if (maxListTokens < 0) {
            throw new MojoFailureException("maxListTokens is " + maxListTokens
                    + ". It is the size of the list of tools in tokens, or 0 for no limit.");
        }
        return new SchemaOptions(
                switch (outputSchemas) {
                    case "full" -> OutputSchemas.FULL;
                    case "compact" -> OutputSchemas.COMPACT;
                    case "none" -> OutputSchemas.NONE;
                    default ->
                        throw new MojoFailureException(
                                "outputSchemas is `" + outputSchemas + "`. It is one of `full`, `compact`, `none`.");
                },
                maxToolTokens,
                maxListTokens);
    }

    private Inputs inputs() {
        return new Inputs(basedir(), getClass().getClassLoader());
    }

    /** {@return the name of the document, as the user gave it} */
    final String document() {
        return given(inputSpec);
    }

    /** {@return the files that {@link #request} reads} */
    final WatchedInputs watched() throws IOException {
        return new WatchedInputs(
                basedir(),
                inputs().classPath(),
                given(inputSpec),
                Optional.ofNullable(documentRoot),
                Stream.concat(overlays.stream(), suppressions().stream()).toList(),
                Optional.ofNullable(records));
    }

    /** {@return what the user decided, as texts} */
    final List<String> decisions() throws MojoFailureException {
        return List.of(
                given(inputSpec),
                String.valueOf(documentRoot),
                overlays.toString(),
                String.valueOf(records),
                String.valueOf(suppressions()),
                given(packageName),
                includes.toString(),
                excludes.toString(),
                String.valueOf(strict()),
                schemas().toString(),
                String.valueOf(detectPagination),
                String.valueOf(failsOnWarnings()),
                limits().toString(),
                levels().toString(),
                reports().toString());
    }

    /** {@return the tools that came of a run, after all there is to say has been said} */
    final Shaped passed(Outcome outcome, DiagnosticLog log) throws MojoFailureException {
        outcome.report().map(Report::render).stream().flatMap(String::lines).forEach(getLog()::info);
        log.add(outcome.diagnostics());
        log.failOnErrors();
        if (failsOnWarnings()) {
            log.failOnWarnings();
        }
        return outcome.shaped().orElseThrow();
    }

    /** Writes what was skipped or simplified, and why, if the run came that far; {@return the files} */
    final List<Path> writeLosses(Outcome outcome) throws IOException {
        if (outcome.report().isEmpty()) {
            return List.of();
        }
        Report report = outcome.report().get();
        Path json = reports().write("losses.json", LossReport.json(report));
        Path losses = reports().write("losses.md", LossReport.markdown(report));
        getLog().info(LossReport.summary(report) + " Listed in " + shown(losses) + ".");
        return List.of(losses, json);
    }

    /** {@return the contract that the tools are held against} */
    final CommittedLock committedLock() {
        return CommittedLock.of(path(lockFile), basedir());
    }
}
