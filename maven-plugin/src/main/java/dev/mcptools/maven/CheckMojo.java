package dev.mcptools.maven;

import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.lock.LockChange;
import dev.mcptools.generator.lock.LockComparison;
import dev.mcptools.generator.lock.LockFile;
import java.io.IOException;
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
        Shaped shaped = passed(Generator.shape(request()), log);
        CommittedLock file = committedLock();
        LockFile lock = LockFile.of(file.name(), shaped.tools());
        Optional<LockFile> committed = file.read(log);
        if (committed.isEmpty()) {
            throw new MojoFailureException(file.name() + " is not there. Run mvn generate-sources and commit it.");
        }
        List<LockChange> changes = LockComparison.compare(committed.get(), lock, shaped.toolset());
        for (LockChange change : changes) {
            String text = DiagnosticLog.text(change.diagnostic());
            if (change.breaking()) {
                getLog().error(text);
            } else {
                getLog().warn(text);
            }
        }
        long breaking = changes.stream().filter(LockChange::breaking).count();
        if (breaking > 0) {
            throw new MojoFailureException(differences(changes.size(), file) + " " + breaking
                    + (breaking == 1 ? " of them breaks" : " of them break") + " those who call the tools. If that is"
                    + " meant, run mvn generate-sources -Dmcp-tools.acceptBreaking=true and commit the lock file.");
        }
        if (changes.isEmpty() && !file.text().equals(Optional.of(lock.text()))) {
            throw new MojoFailureException(file.name() + " holds what the documents make, but was laid out anew."
                    + " Run mvn generate-sources and commit it.");
        }
        if (!changes.isEmpty()) {
            throw new MojoFailureException(
                    differences(changes.size(), file) + " None of them breaks those who call the tools."
                            + " Run mvn generate-sources and commit the lock file.");
        }
        getLog().info(file.name() + " is what the documents make: "
                + lock.tools().size() + " tools.");
    }

    private static String differences(int count, CommittedLock file) {
        return Counted.of(count, "difference") + " between " + file.name() + " and the documents, listed above.";
    }
}
