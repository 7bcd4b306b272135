package dev.mcptools.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** transport uses protocol, protocol uses tools, tools use upstream and fields; never the other way. */
class ArchitectureTest {
    private static final String BASE = "dev.mcptools.runtime";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void packagesUseOnlyWhatStandsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("transport")
                .definedBy(BASE + ".transport")
                .layer("protocol")
                .definedBy(BASE + ".protocol")
                .layer("tools")
                .definedBy(BASE + ".tools")
                .layer("fields")
                .definedBy(BASE + ".fields")
                .layer("text")
                .definedBy(BASE + ".text")
                .layer("upstream")
                .definedBy(BASE + ".upstream")
                .whereLayer("transport")
                .mayOnlyAccessLayers("protocol", "tools")
                .whereLayer("protocol")
                .mayOnlyAccessLayers("tools", "fields", "text", "upstream")
                .whereLayer("tools")
                .mayOnlyAccessLayers("fields", "text", "upstream")
                .whereLayer("fields")
                .mayOnlyAccessLayers("text")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("upstream")
                .mayNotAccessAnyLayer()
                .check(classes);
    }

    @Test
    void theProtocolKnowsNoTransport() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".protocol")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(classes);
    }
}
