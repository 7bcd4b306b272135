package dev.mcptools.maven;

import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.lock.LockChange;
import dev.mcptools.generator.lock.LockComparison;
import dev.mcptools.generator.lock.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if the committed lock file is not what the documents make, naming each difference and whether it breaks those
 * who call the tools. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends ApiMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        DiagnosticLog log = new DiagnosticLog(getLog());
        Shaped shaped = shape(request(), log);
        LockFile lock = LockFile.of(lockName(), shaped.tools());
        Optional<LockFile> committed = committedLock(log);
        if (committed.isEmpty()) {
            throw new MojoFailureException(lockName() + " is not there. Run mvn generate-sources and commit it.");
        }
        List<LockChange> changes = LockComparison.compare(committed.get(), lock, shaped.toolset());
        changes.forEach(change -> getLog().error(DiagnosticLog.text(change.diagnostic())));
        long breaking = changes.stream().filter(LockChange::breaking).count();
        if (breaking > 0) {
            throw new MojoFailureException(changes.size() + " differences between " + lockName()
                    + " and the documents, " + breaking + " of which " + (breaking == 1 ? "breaks" : "break")
                    + " those who call the tools; listed above. If that is meant, run"
                    + " mvn generate-sources -Dmcp-tools.acceptBreaking=true and commit the lock file.");
        }
        if (!changes.isEmpty() || !Files.readString(lockPath()).equals(lock.text())) {
            throw new MojoFailureException(lockName() + " is not what the documents make: " + changes.size()
                    + " differences, none of which breaks those who call the tools. Run mvn generate-sources and"
                    + " commit the lock file.");
        }
        getLog().info(lockName() + " is what the documents make: "
                + lock.tools().size() + " tools.");
    }
}
