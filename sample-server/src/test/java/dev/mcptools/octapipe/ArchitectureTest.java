package dev.mcptools.octapipe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Generated code stands on the runtime alone, and the sandbox on nothing of ours: it stands in for somebody else's. */
class ArchitectureTest {
    private static final String BASE = "dev.mcptools.octapipe";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void theSandboxKnowsNothingOfTheServer() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.mcptools.runtime..", BASE, BASE + ".account..", BASE + ".extension..", BASE + ".tools..")
                .check(classes);
    }

    @Test
    void generatedToolsKnowTheRuntimeAlone() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".tools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE, BASE + ".account..", BASE + ".extension..", BASE + ".sandbox..", "io.helidon..")
                .check(classes);
    }
}
