package dev.mcptools.runtime.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The server stands on the runtime and Helidon; the runtime does not know it; the launcher knows nothing but Java. */
class ArchitectureTest {
    private static final String BASE = "dev.mcptools.runtime";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void theServerStandsOnTheRuntimeAlone() {
        classes()
                .that()
                .resideInAPackage(BASE + ".server")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".server",
                        BASE + ".discovery",
                        BASE + ".transport",
                        BASE + ".protocol",
                        BASE + ".tools",
                        BASE + ".upstream",
                        "io.helidon..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "java..",
                        "javax.crypto..")
                .check(classes);
    }

    @Test
    void discoveryIsToolsAboutTools() {
        classes()
                .that()
                .resideInAPackage(BASE + ".discovery")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".discovery",
                        BASE + ".protocol",
                        BASE + ".tools",
                        "org.apache.lucene..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "java..")
                .check(classes);
    }

    @Test
    void rowsKnowUploadsAndTheirReaders() {
        classes()
                .that()
                .resideInAPackage(BASE + ".rows")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".rows",
                        BASE + ".tools",
                        BASE + ".upstream",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "java..")
                .check(classes);
    }

    @Test
    void researchIsToolsAboutWhatOthersRead() {
        classes()
                .that()
                .resideInAPackage(BASE + ".research")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".research",
                        BASE + ".text",
                        BASE + ".tools",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "java..")
                .check(classes);
    }

    @Test
    void nothingBelowKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".server", BASE + ".launcher")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".server", BASE + ".launcher")
                .check(classes);
    }

    @Test
    void theLauncherKnowsNothingThatNeedsANewJava() {
        classes()
                .that()
                .resideInAPackage(BASE + ".launcher")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + ".launcher", "java..")
                .check(classes);
    }
}
