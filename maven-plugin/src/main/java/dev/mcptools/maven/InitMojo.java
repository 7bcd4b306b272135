package dev.mcptools.maven;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.text.VisibleText;
import dev.mcptools.maven.init.Coordinates;
import dev.mcptools.maven.init.GivenDocument;
import dev.mcptools.maven.init.NewProject;
import dev.mcptools.maven.init.ProjectDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new project that serves an API, from its document: a build, a server, a test and what a reader has to know.
 *
 * <pre>{@code
 * mvn dev.mcptools:mcp-tools-maven-plugin:init -Dmcp-tools.inputSpec=openapi.yaml -Dmcp-tools.output=petstore
 * cd petstore
 * mvn -Prun
 * }</pre>
 *
 * <p>The document is read first, and nothing is written if it cannot become tools.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, aggregator = true)
public final class InitMojo extends AbstractMojo {
    private static final int LONGEST = 1_000;

    /**
     * The OpenAPI document, JSON or YAML: a file, relative to the current directory, or an address
     * that begins with {@code http://} or {@code https://}. From there the document alone is fetched, up to 64 MiB
     * within a minute, and not the files that it refers to.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.inputSpec", required = true)
    private @Nullable String inputSpec;

    /**
     * The directory that holds every file the document may refer to; its own if not given. What it refers to is copied
     * into the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.documentRoot")
    private @Nullable String documentRoot;

    /**
     * The directory of the new project. Without it one is made here, which is called like the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.output")
    private @Nullable String output;

    /**
     * Whether the directory may hold files already. Those that the new project has too are lost.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.overwrite", defaultValue = "false")
    private boolean overwrite;

    /**
     * The new project's groupId; {@code com.example} if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.groupId")
    private @Nullable String groupId;

    /**
     * The new project's artifactId; the name with {@code -mcp-server} if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.artifactId")
    private @Nullable String artifactId;

    /**
     * The Java package of the new project; the groupId with the name if not given. The tools are generated into the
     * package {@code tools} below it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.packageName")
    private @Nullable String packageName;

    /**
     * What clients call the server, {@code petstore} for instance; made from the document's title if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.name")
    private @Nullable String name;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private @Nullable File basedir;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private @Nullable String version;

    @Override
    public void execute() throws MojoFailureException {
        try {
            run();
        } catch (IOException e) {
            throw new MojoFailureException(DiskFault.inWords(e), e);
        }
    }

    private void run() throws IOException, MojoFailureException {
        Path here = ApiMojo.given(basedir).toPath();
        if (output != null) {
            // Said before the document is fetched and read.
            ProjectDirectory.at(here.resolve(output), overwrite);
        }
        GivenDocument document = document(here, ApiMojo.given(inputSpec));
        Outcome outcome = Generator.shape(new GenerationRequest(
                document.files(), List.of(), List.of(), GenerationOptions.inPackage("com.example.tools")));
        Shaped shaped = said(document, outcome);
        Coordinates coordinates = coordinates(shaped.toolset().api().title());
        NewProject project = new NewProject(coordinates, document, shaped, outcome.lookups());
        ProjectDirectory directory = ProjectDirectory.at(
                here.resolve(Optional.ofNullable(output).orElse(coordinates.artifactId())), overwrite);
        directory.write(project.files());
        sayWhatIsNext(directory, project);
    }

    private GivenDocument document(Path here, String location) throws IOException, MojoFailureException {
        if (GivenDocument.isAddress(location)) {
            return GivenDocument.at(location);
        }
        Inputs inputs = new Inputs(here, getClass().getClassLoader());
        return GivenDocument.of(inputs.document(location, given(documentRoot)));
    }

    private Shaped said(GivenDocument document, Outcome outcome) throws MojoFailureException {
        outcome.report().map(Report::render).stream().flatMap(String::lines).forEach(getLog()::info);
        List<String> notFetched = document.notFetched(outcome.lookups());
        if (!notFetched.isEmpty()) {
            getLog().warn("The document refers to files beside it, which are not fetched from the web: "
                    + VisibleText.of(String.join(", ", notFetched), LONGEST)
                    + ". Download all of them and give the file as inputSpec.");
        }
        DiagnosticLog log = new DiagnosticLog(getLog());
        log.add(outcome.diagnostics());
        log.failOnErrors();
        return outcome.shaped().orElseThrow();
    }

    private Coordinates coordinates(String title) throws MojoFailureException {
        Coordinates coordinates = new Coordinates.Wishes(
                        given(groupId), given(artifactId), given(packageName), given(name))
                .of(title, ApiMojo.given(version));
        JavaPackage.checked(coordinates.packageName());
        return coordinates;
    }

    private void sayWhatIsNext(ProjectDirectory directory, NewProject project) {
        getLog().info("Made " + directory + ". Next:");
        getLog().info("    cd " + directory);
        if (project.apiUrl().isEmpty()) {
            getLog().info("    export API_URL=https://...    (the document does not say where the API is)");
        }
        getLog().info("    mvn -Prun");
        getLog().info(
                        "README.md there says how to connect a client. Commit mcp-tools.lock.json after the first build.");
    }

    private static Optional<String> given(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }
}
