package dev.mcptools.octapipe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Generated code stands on the runtime alone, the sandbox on nothing of ours, since it stands in for somebody else's, and
 * what is kept knows nothing of who asks for it.
 */
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
    void whatIsKeptKnowsNothingOfWhoAsksForIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("service")
                .definedBy(BASE)
                .layer("console")
                .definedBy(BASE + ".console..")
                .layer("management")
                .definedBy(BASE + ".management..")
                .layer("registration")
                .definedBy(BASE + ".registration..")
                .layer("audit")
                .definedBy(BASE + ".audit..")
                .layer("storage")
                .definedBy(BASE + ".storage..")
                .layer("secret")
                .definedBy(BASE + ".secret..")
                .whereLayer("service")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("console")
                .mayOnlyBeAccessedByLayers("service")
                .whereLayer("management")
                .mayOnlyBeAccessedByLayers("service", "console")
                .whereLayer("registration")
                .mayOnlyBeAccessedByLayers("service", "console", "management")
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers("service", "console", "management")
                .whereLayer("storage")
                .mayNotAccessAnyLayer()
                .whereLayer("secret")
                .mayNotAccessAnyLayer()
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
