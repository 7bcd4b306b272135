package dev.mcptools.maven.init;

import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import dev.mcptools.generator.java.StringLiteral;
import dev.mcptools.generator.java.ToolNames;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project that serves an API, as files. */
public final class NewProject {
    private static final String API_FOLDER = "src/main/api";
    private static final String ROOT = "\n          <documentRoot>" + API_FOLDER + "</documentRoot>";
    private static final int LONGEST_PATH = 4096;

    private final Coordinates coordinates;
    private final GivenDocument document;
    private final Shaped shaped;
    private final List<Lookup> lookups;

    /**
     * Takes what the project is made from.
     *
     * @param coordinates what it is called
     * @param document the document
     * @param shaped the tools of the document, at least one
     * @param lookups the files beside the document that it was made of
     */
    public NewProject(Coordinates coordinates, GivenDocument document, Shaped shaped, List<Lookup> lookups) {
        this.coordinates = coordinates;
        this.document = document;
        this.shaped = shaped;
        this.lookups = List.copyOf(lookups);
    }

    /** {@return its files} */
    public List<ProjectFile> files() {
        Map<String, String> values = values();
        String folder = coordinates.packageName().replace('.', '/') + "/";
        List<ProjectFile> files = new ArrayList<>(document.copies(API_FOLDER, lookups));
        files.add(file("pom.xml", "pom.xml", values));
        files.add(file(".gitignore", "gitignore", values));
        files.add(file(".mvn/jvm.config", "jvm.config", values));
        files.add(file("src/main/java/" + folder + "Main.java", "Main.java", values));
        files.add(file("src/test/java/" + folder + "TestClient.java", "TestClient.java", values));
        files.add(file("src/test/java/" + folder + "ServerTest.java", "ServerTest.java", values));
        SampleCall.of(shaped.tools())
                .map(call -> file("src/test/java/" + folder + "CallTest.java", "CallTest.java", with(values, call)))
                .ifPresent(files::add);
        files.add(file(
                "README.md", "README.md", with(values, "api", configuration().markdown())));
        files.add(file(
                "src/main/resources/application.yaml",
                "application.yaml",
                with(values, "api", configuration().yaml())));
        return files;
    }

    /** {@return where the API is if nothing else is configured; empty if that has to be configured} */
    public Optional<String> apiUrl() {
        return configuration().url();
    }

    private ApiConfiguration configuration() {
        return ApiConfiguration.of(shaped.toolset().api(), document.address());
    }

    private Map<String, String> values() {
        Api api = shaped.toolset().api();
        ForeignText title = ForeignText.of(api.title());
        ForeignText file = ForeignText.of(API_FOLDER + "/" + document.path(), LONGEST_PATH);
        ToolNames names = ToolNames.of(shaped.toolset(), coordinates.packageName() + ".tools");
        Tool first = shaped.tools().get(0).tool();
        Map<String, String> values = new HashMap<>();
        values.put("groupId", coordinates.groupId());
        values.put("artifactId", coordinates.artifactId());
        values.put("packageName", coordinates.packageName());
        values.put("name", coordinates.name());
        values.put("version", coordinates.version());
        values.put("titleInPom", title.inPom());
        values.put("titleInMarkdown", title.inMarkdown());
        values.put("titleInJavadoc", title.inJavadoc());
        values.put("inputSpec", "<inputSpec>" + file.inPom() + "</inputSpec>" + (document.isInFolder() ? ROOT : ""));
        LargeList list = new LargeList(shaped.tools().size());
        values.put("listInPom", list.inPom());
        values.put("listInYaml", list.inYaml());
        values.put("document", file.toString());
        values.put("index", names.index().simpleName());
        values.put("firstTool", first.name());
        values.put("firstClass", names.of(first).simpleName());
        values.put("main", "src/main/java/" + coordinates.packageName().replace('.', '/') + "/Main.java");
        return values;
    }

    private static ProjectFile file(String path, String template, Map<String, String> values) {
        return ProjectFile.text(path, Template.named(template).fill(values));
    }

    private Map<String, String> with(Map<String, String> values, SampleCall call) {
        Map<String, String> more = with(values, "tool", call.tool());
        more.put("arguments", StringLiteral.of(call.arguments().toString()).toString());
        more.put("credentials", credentials());
        more.put("request", StringLiteral.of(call.request()).toString());
        return more;
    }

    // Some that are made up: a call without the credentials that it needs never leaves the server.
    private String credentials() {
        return ConfigurationKey.ofCredentials(shaped.toolset().api()).stream()
                .filter(ConfigurationKey::isEnough)
                .map(key -> "\n                .setting(" + StringLiteral.of(key.name()) + ", \"test\")")
                .collect(Collectors.joining());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
