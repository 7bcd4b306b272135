package dev.mcptools.maven;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;

/** The name of a Java package, as a parameter. */
final class JavaPackage {
    private JavaPackage() {}

    /** {@return the name, if a package can have it} */
    static String checked(String name) throws MojoFailureException {
        if (!SourceVersion.isName(name)) {
            throw new MojoFailureException("packageName '" + name + "' is no name of a Java package. Use names of Java"
                    + " separated by dots, such as com.example.tools.");
        }
        if (name.startsWith("java.") || name.toLowerCase(Locale.ROOT).equals("java")) {
            throw new MojoFailureException(
                    "packageName '" + name + "' belongs to Java itself: no class loader accepts it.");
        }
        return name;
    }
}
