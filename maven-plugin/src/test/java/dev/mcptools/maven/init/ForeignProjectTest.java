package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.source.util.JavacTask;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.TreeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that try to be elements, keys, headings or code, in every text field of a document: the project that is made of it
 * has the form that it has without them.
 */
class ForeignProjectTest {
    private static final Path FOREIGN = Path.of("../generator/src/test/cases/foreign");
    private static final String YAML =
            "|#.*|mcp:|  host: 127\\.0\\.0\\.1|  port: 8080|api:|  url: \"https://[a-z0-9./]+\"";
    /** A row for a key that is not in the font of code, where nothing could be escaped. */
    private static final String KEY = "| api.server-variables.any name | `API_ANY` | what it is for |\n";

    private static final Pattern NAME = Pattern.compile("«/?([^»]+)»");

    static Stream<Arguments> texts() throws IOException {
        JsonNode texts = new JsonMapper().readTree(FOREIGN.resolve("texts.json").toFile());
        return StreamSupport.stream(texts.spliterator(), false)
                .filter(text -> !text.path("text").textValue().isEmpty())
                .flatMap(text -> Stream.of("configuration", "openapi-3.1", "openapi-3.2", "swagger-2.0")
                        .map(document -> Arguments.of(
                                document,
                                text.path("name").textValue(),
                                text.path("text")
                                        .textValue()
                                        .repeat(text.path("times").asInt(1)))));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("texts")
    void theFilesKeepTheirForm(String document, String name, String text) throws Exception {
        List<ProjectFile> plain = project(document, "");
        List<ProjectFile> foreign = project(document, " " + text);

        assertThat(foreign).hasSameSizeAs(plain);
        for (int i = 1; i < plain.size(); i++) {
            String path = foreign.get(i).path();
            String file = text(foreign.get(i));
            assertThat(path).matches("[A-Za-z0-9_./-]+");
            assertThat(file)
                    .as(path)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\n]]");
            switch (path.substring(path.lastIndexOf('.'))) {
                case ".xml" -> assertThat(elements(file)).isEqualTo(elements(text(plain.get(i))));
                case ".yaml" -> assertThat(file.lines()).as(path).allMatch(line -> line.matches(YAML));
                case ".md" ->
                    assertThat(kinds(text(plain.get(i)) + KEY)).as(file).containsAll(kinds(file));
                case ".java" -> assertThat(isJava(file)).as(file).isTrue();
                default -> assertThat(file).isEqualTo(text(plain.get(i)));
            }
        }
    }

    private static String text(ProjectFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static List<ProjectFile> project(String document, String text) throws Exception {
        SourceFile source = source(document, text);
        Outcome outcome = Generator.shape(
                new GenerationRequest(source, List.of(), GenerationOptions.inPackage("com.example.tools")));
        GivenDocument given =
                new GivenDocument(SourceFiles.only(source), Optional.of(URI.create("https://example.com/api.json")));
        Coordinates coordinates = new Coordinates.Wishes(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                .of(outcome.shaped().orElseThrow().toolset().api().title(), "1");
        return new NewProject(coordinates, given, outcome.shaped().orElseThrow(), outcome.lookups()).files();
    }

    /** Names stand in texts only, and so does what is put behind them. */
    private static SourceFile source(String document, String text) throws Exception {
        byte[] template = Files.readAllBytes(FOREIGN.resolve(document).resolve("api.yaml"));
        String json = TreeReader.read(new SourceFile("api.yaml", template), ReadLimits.DEFAULT)
                .root()
                .toString();
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return new SourceFile(
                "api.json",
                NAME.matcher(json)
                        .replaceAll(name -> Matcher.quoteReplacement(name.group(1) + escaped))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> elements(String xml) throws Exception {
        var all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        names.add(xml.split("\\$\\{", -1).length - 1 + " expressions");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static Set<String> kinds(String markdown) {
        return markdown.lines().map(ForeignProjectTest::kind).collect(Collectors.toSet());
    }

    /** What a line of Markdown is: a heading, a row of so many cells, the fence of code, text with so many spans of code. */
    private static String kind(String line) {
        String bare = line.replaceAll("\\\\[\\\\`*_\\[\\]<>&|~#$!{}]", "");
        String start = line.replaceFirst("^(#+ |```|> |- |\\||\\d+\\. |).*", "$1");
        return start
                + bare.chars()
                        .filter(c -> "|`[<".indexOf(c) >= 0)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static boolean isJava(String source) throws IOException {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Any.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, errors, null, null, List.of(file));
        task.parse();
        return errors.getDiagnostics().isEmpty();
    }
}
