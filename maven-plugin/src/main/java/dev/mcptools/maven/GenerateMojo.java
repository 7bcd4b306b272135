package dev.mcptools.maven;

import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.emit.Digest;
import dev.mcptools.generator.emit.Emission;
import dev.mcptools.generator.emit.FileState;
import dev.mcptools.generator.emit.FilesInTheWayException;
import dev.mcptools.generator.emit.Manifest;
import dev.mcptools.generator.emit.OutputDirectories;
import dev.mcptools.generator.emit.Stamp;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.lock.LockChange;
import dev.mcptools.generator.lock.LockComparison;
import dev.mcptools.generator.lock.LockFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates the tools of an API: a Java class for each, with its JSON Schemas, one class that lists them, and the lock
 * file.
 *
 * <p>Runs without a project too:
 *
 * <pre>{@code
 * mvn dev.mcptools:mcp-tools-maven-plugin:generate -Dmcp-tools.inputSpec=openapi.yaml -Dmcp-tools.packageName=com.example
 * }</pre>
 *
 * @since 0.1.0
 */
// No dependency resolution: in a reactor the project's own dependencies need not be built yet.
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends ApiMojo {

    /**
     * Where Java files go. Other files may lie there: only what this plugin has made is changed or deleted.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "mcp-tools.output",
            defaultValue = "${project.build.directory}/generated-sources/mcp-tools",
            required = true)
    private @Nullable File output;

    /**
     * Where JSON Schemas go, which belong on the class path beside the classes.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "mcp-tools.resourcesOutput",
            defaultValue = "${project.build.directory}/generated-resources/mcp-tools",
            required = true)
    private @Nullable File resourcesOutput;

    /**
     * Whether each tool gets a test for JUnit 5: which request example arguments make. The examples are the document's
     * own, or else made from its schemas. The project needs {@code org.junit.jupiter:junit-jupiter} for its tests.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.generateTests", defaultValue = "false")
    private boolean generateTests;

    /**
     * Where the tests of the tools go.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "mcp-tools.testsOutput",
            defaultValue = "${project.build.directory}/generated-test-sources/mcp-tools",
            required = true)
    private @Nullable File testsOutput;

    /**
     * Whether the project compiles {@code output} and packs {@code resourcesOutput}. Set it to false if another tool
     * is to do so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.addCompileSourceRoot", defaultValue = "true")
    private boolean addCompileSourceRoot;

    /**
     * Whether a change that breaks those who call the tools is accepted and goes into the lock file. Without it such a
     * change stops the build. Meant for the command line, for one run: {@code -Dmcp-tools.acceptBreaking=true}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.acceptBreaking", defaultValue = "false")
    private boolean acceptBreaking;

    /**
     * Whether changes of the contract go into the lock file. Set it to false where nobody commits what the build
     * changes, on a build server for instance: then {@code check} names every change.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.updateLock", defaultValue = "true")
    private boolean updateLock;

    @Parameter(defaultValue = "${project.build.directory}/mcp-tools", readonly = true, required = true)
    private @Nullable File workDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Override
    void run() throws IOException, MojoFailureException {
        // First of all: a build in which nothing has changed compiles these files too.
        // Without a project there is nothing that compiles them, and Maven 4 refuses.
        boolean withProject = given(project).getFile() != null;
        if (addCompileSourceRoot && withProject) {
            addToProject();
        }
        claimLock(document());
        long start = System.nanoTime();
        if (isUnchanged()) {
            getLog().debug("Seen in " + (System.nanoTime() - start) / 1_000_000 + " ms.");
            return;
        }
        Files.deleteIfExists(stampPath());
        WatchedInputs watched = watched();
        // Before they are read: what changes in between is a change for the next run.
        SortedMap<String, FileState> states = new TreeMap<>(watched.states());
        GenerationRequest request = request();
        DiagnosticLog log = new DiagnosticLog(getLog());
        Outcome outcome = Generator.shape(request);
        List<Path> losses = writeLosses(outcome);
        Shaped shaped = passed(outcome, log);
        LockFile lock = LockFile.of(committedLock().name(), shaped.tools());
        compare(lock, shaped, log);
        List<GeneratedFile> files = ToolFiles.of(shaped, request.options().packageName(), generateTests, getLog());
        Manifest made = Manifest.of(files);
        emit(files, made);
        writeLock(lock);
        // With the lock file as it is now, else the next run would take it for a change.
        states.put(
                Stamp.path(committedLock().path()), FileState.of(committedLock().path()));
        states.putAll(watched.states(outcome.lookups()));
        states.putAll(directories().states(made));
        for (Path report : losses) {
            states.put(Stamp.path(report), FileState.of(report));
        }
        new Stamp(configuration(), files.size(), states).write(stampPath());
    }

    private boolean isUnchanged() throws IOException, MojoFailureException {
        Optional<Stamp> earlier = Stamp.read(stampPath());
        if (earlier.isEmpty()) {
            return false;
        }
        Optional<Stamp> now = earlier.get().unchanged(configuration(), watched().files());
        if (now.isEmpty()) {
            return false;
        }
        if (!now.equals(earlier)) {
            now.get().write(stampPath());
        }
        getLog().info("Nothing has changed: " + Counted.of(now.get().outputs(), "file") + " as before.");
        return true;
    }

    private void addToProject() {
        MavenProject target = given(project);
        target.addCompileSourceRoot(path(output).toAbsolutePath().toString());
        Resource resource = new Resource();
        resource.setDirectory(path(resourcesOutput).toAbsolutePath().toString());
        target.addResource(resource);
        if (generateTests) {
            target.addTestCompileSourceRoot(path(testsOutput).toAbsolutePath().toString());
        }
    }

    /** Two documents that share a lock file would each call the other's tools gone, at every run. */
    private void claimLock(String document) throws MojoFailureException {
        CommittedLock lock = committedLock();
        String key = "mcp-tools.lockFile " + lock.path();
        Object claimed = given(project).getContextValue(key);
        if (claimed != null && !claimed.equals(document)) {
            throw new MojoFailureException(
                    lock.name() + " is the lock file of " + claimed + " already, and each document"
                            + " has its own. Set <lockFile> in the execution that reads " + document + ".");
        }
        given(project).setContextValue(key, document);
    }

    private String configuration() throws MojoFailureException {
        Digest digest = new Digest();
        decisions().forEach(decision -> digest.add("decision", decision));
        digest.add("directories", directories().toString())
                .add("generateTests", String.valueOf(generateTests))
                .add("acceptBreaking", String.valueOf(acceptBreaking))
                .add("updateLock", String.valueOf(updateLock))
                .add("lock", committedLock().toString());
        return digest.hex();
    }

    /** Stops at a change that breaks callers, unless the user accepts it. */
    private void compare(LockFile lock, Shaped shaped, DiagnosticLog log) throws IOException, MojoFailureException {
        Optional<LockFile> committed = committedLock().read(log);
        if (committed.isEmpty()) {
            return;
        }
        List<LockChange> changes = LockComparison.compare(committed.get(), lock, shaped.toolset());
        for (LockChange change : changes) {
            Diagnostic diagnostic = change.diagnostic();
            if (!change.breaking()) {
                getLog().info(DiagnosticLog.text(diagnostic));
            } else if (acceptBreaking) {
                getLog().warn(DiagnosticLog.text(diagnostic));
            } else {
                log.add(List.of(diagnostic));
            }
        }
        if (changes.stream().anyMatch(LockChange::breaking) && !acceptBreaking) {
            long breaking = changes.stream().filter(LockChange::breaking).count();
            throw new MojoFailureException(breaking + (breaking == 1 ? " change breaks" : " changes break")
                    + " those who call the tools; listed above. Nothing was written."
                    + " If that is meant, run once with -Dmcp-tools.acceptBreaking=true and commit "
                    + committedLock().name()
                    + ".");
        }
    }

    private void emit(List<GeneratedFile> files, Manifest now) throws IOException, MojoFailureException {
        Manifest earlier = Manifest.read(manifestPath());
        // If this run is cut off, the next one knows which files are ours.
        earlier.onTheWayTo(now).write(manifestPath());
        try {
            Emission emission = directories().emit(files, now, earlier);
            getLog().info(Counted.of(emission.written().size(), "file") + " written, " + emission.unchanged()
                    + " unchanged, " + emission.deleted().size() + " deleted.");
            emission.kept()
                    .forEach(
                            file -> getLog().warn(
                                            file
                                                    + " is no longer generated, but was edited, so it stays. Delete it, or move it to a source folder of your own."));
        } catch (FilesInTheWayException e) {
            e.files()
                    .forEach(
                            file -> getLog().error(
                                            file
                                                    + ": a tool goes here, but this file was not generated. Move it, or choose another output or packageName."));
            throw new MojoFailureException(
                    Counted.of(e.files().size(), "file") + " in the way, listed above. Nothing was written.");
        }
        now.write(manifestPath());
    }

    private void writeLock(LockFile lock) throws IOException {
        CommittedLock file = committedLock();
        Optional<String> before = file.text();
        if (before.equals(Optional.of(lock.text()))) {
            return;
        }
        if (!updateLock) {
            getLog().warn(file.name() + " would change. It stays as it is, since mcp-tools.updateLock is false.");
            return;
        }
        file.write(lock);
        getLog().info(file.name() + (before.isPresent() ? " updated: commit it." : " written: commit it."));
    }

    private OutputDirectories directories() {
        return new OutputDirectories(path(output), path(resourcesOutput), path(testsOutput));
    }

    private Path manifestPath() {
        return path(workDirectory).resolve(executionId() + ".manifest");
    }

    private Path stampPath() {
        return path(workDirectory).resolve(executionId() + ".stamp");
    }
}
