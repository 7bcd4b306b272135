package dev.mcptools.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Where a goal is: its project, its execution, its reports. */
abstract class ProjectMojo extends AbstractMojo {

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

    /** {@return the project's directory} */
    final Path basedir() {
        return given(basedir).toPath();
    }

    /** {@return where the reports of this execution go} */
    final Reports reports() {
        return new Reports(path(reports).resolve(executionId()));
    }

    /** {@return the id of this execution} */
    final String executionId() {
        return given(execution).getExecutionId();
    }

    /** {@return a path as messages show it: relative to the project, if it is in it} */
    final String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path project = basedir().toAbsolutePath().normalize();
        return (absolute.startsWith(project) ? project.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** {@return a file or directory that is a parameter} */
    final Path path(@Nullable File parameter) {
        // Without a project Maven leaves this expression as it is, within ${project.build.directory}.
        String unresolved = "${project.basedir}" + File.separator;
        String text = given(parameter).getPath();
        int at = text.indexOf(unresolved);
        return at < 0 ? Path.of(text) : basedir().resolve(text.substring(at + unresolved.length()));
    }

    /** {@return a parameter that Maven has set: it is required, or has a default} */
    static <T> T given(@Nullable T parameter) {
        return Optional.ofNullable(parameter).orElseThrow();
    }
}
