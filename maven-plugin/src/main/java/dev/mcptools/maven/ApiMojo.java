package dev.mcptools.maven;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.RuleSettings;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.report.LossReport;
import dev.mcptools.generator.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
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
     * Whether an operation that cannot be served, a multipart upload for instance, fails the build. Otherwise it gets
     * no tool and a warning.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Whether warnings fail the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /**
     * Whether to do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private @Nullable File basedir;

    /**
     * Where reports go, in a directory for each execution.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.reports", defaultValue = "${project.build.directory}/mcp-tools", required = true)
    private @Nullable File reports;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

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
        Inputs inputs = new Inputs(given(basedir).toPath(), getClass().getClassLoader());
        return new GenerationRequest(
                inputs.document(given(inputSpec), Optional.ofNullable(documentRoot)),
                inputs.overlays(overlays),
                records == null ? List.of() : inputs.records(records),
                new GenerationOptions(
                        JavaPackage.checked(given(packageName)),
                        strict,
                        OperationPatterns.filter(includes, excludes),
                        limits(),
                        new RuleSettings(
                                levels(),
                                suppressions().isPresent()
                                        ? Optional.of(inputs.suppressions(
                                                suppressions().get()))
                                        : Optional.empty())));
    }

    /** {@return the tools that came of a run, after all there is to say has been said} */
    final Shaped passed(Outcome outcome, DiagnosticLog log) throws MojoFailureException {
        outcome.report().map(Report::render).stream().flatMap(String::lines).forEach(getLog()::info);
        log.add(outcome.diagnostics());
        log.failOnErrors();
        if (failOnWarnings) {
            log.failOnWarnings();
        }
        return outcome.shaped().orElseThrow();
    }

    /** Writes what was skipped or simplified, and why, if the run came that far. */
    final void writeLosses(Outcome outcome) throws IOException {
        if (outcome.report().isPresent()) {
            Report report = outcome.report().get();
            reports().write("losses.json", LossReport.json(report));
            Path losses = reports().write("losses.md", LossReport.markdown(report));
            getLog().info(LossReport.summary(report) + " Listed in " + shown(losses) + ".");
        }
    }

    /** {@return where the reports of this execution go} */
    final Reports reports() {
        return new Reports(path(reports).resolve(executionId()));
    }

    /** {@return the id of this execution} */
    final String executionId() {
        return given(execution).getExecutionId();
    }

    /** {@return whether warnings fail the build} */
    final boolean failsOnWarnings() {
        return failOnWarnings;
    }

    /** {@return a path as messages show it: relative to the project, if it is in it} */
    final String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path project = given(basedir).toPath().toAbsolutePath().normalize();
        return (absolute.startsWith(project) ? project.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** {@return the contract that the tools are held against} */
    final CommittedLock committedLock() {
        return CommittedLock.of(path(lockFile), given(basedir).toPath());
    }

    /** {@return a file or directory that is a parameter} */
    final Path path(@Nullable File parameter) {
        // Without a project Maven leaves this expression as it is, within ${project.build.directory}.
        String unresolved = "${project.basedir}" + File.separator;
        String text = given(parameter).getPath();
        int at = text.indexOf(unresolved);
        return at < 0 ? Path.of(text) : given(basedir).toPath().resolve(text.substring(at + unresolved.length()));
    }

    /** {@return a parameter that Maven has set: it is required, or has a default} */
    static <T> T given(@Nullable T parameter) {
        return Optional.ofNullable(parameter).orElseThrow();
    }
}
