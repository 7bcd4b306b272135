package dev.mcptools.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Data flows one way: read, derive, check, shape, write. */
class ArchitectureTest {
    private static final String BASE = "dev.mcptools.generator";

    /** Which package may use which. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("diagnostic", List.of("text")),
            Map.entry("jsonpath", List.of("text")),
            Map.entry("model", List.of("diagnostic")),
            Map.entry("document", List.of("diagnostic", "jsonpath", "model")),
            Map.entry("records", List.of("diagnostic", "document", "model")),
            Map.entry("derive", List.of("diagnostic", "document", "model", "records", "text")),
            Map.entry("check", List.of("diagnostic", "document", "model", "records")),
            Map.entry("suppress", List.of("diagnostic", "document", "model", "records")),
            Map.entry("schema", List.of("diagnostic", "document", "model")),
            Map.entry("report", List.of("diagnostic", "model", "text")),
            Map.entry("java", List.of("model", "text")),
            Map.entry("example", List.of("diagnostic", "model", "text")),
            Map.entry("lock", List.of("diagnostic", "model", "report", "text"))));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void packagesUseOnlyWhatStandsBeforeThem() {
        LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : ARROWS.keySet()) {
            architecture = architecture.layer(name).definedBy(BASE + "." + name);
        }
        architecture = architecture.layer("emit").definedBy(BASE + ".emit");
        for (Map.Entry<String, List<String>> arrow : ARROWS.entrySet()) {
            architecture = arrow.getValue().isEmpty()
                    ? architecture.whereLayer(arrow.getKey()).mayNotAccessAnyLayer()
                    : architecture
                            .whereLayer(arrow.getKey())
                            .mayOnlyAccessLayers(arrow.getValue().toArray(String[]::new));
        }
        architecture.whereLayer("emit").mayOnlyAccessLayers("java").check(classes);
    }

    @Test
    void knowsNeitherMavenNorHelidonNorTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "io.helidon..", "dev.mcptools.runtime..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .check(classes);
    }
}
