package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.TreeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Projects of documents with more tools than most clients take. */
class LargeListTest {
    private static final int USUAL = 128;

    @Test
    void aListThatIsNotLargeIsNotSpokenOf() throws Exception {
        assertThat(file("application.yaml", USUAL)).doesNotContain("tool-exposure");
        assertThat(file("pom.xml", USUAL)).doesNotContain("maxListTokens");
    }

    @Test
    void theConfigurationSaysHowToolsAreFoundInstead() throws Exception {
        String yaml = file("application.yaml", USUAL + 1);

        assertThat(yaml).contains("These are 129 tools");
        assertThat(tree(yaml).path("mcp").has("tool-exposure")).isFalse();
        assertThat(tree(yaml.replace("# tool-exposure", "tool-exposure"))
                        .path("mcp")
                        .path("tool-exposure")
                        .asText())
                .isEqualTo("discovery");
    }

    @Test
    void thePomSaysThatTheyNeedNotBeShortenedThen() throws Exception {
        String pom = file("pom.xml", USUAL + 1);
        String setting = "<maxListTokens>0</maxListTokens>";

        assertThat(xml(pom).getElementsByTagName("maxListTokens").getLength()).isZero();
        Document decided = xml(pom.replace(setting + " -->", "-->" + setting));
        assertThat(decided.getElementsByTagName("maxListTokens")
                        .item(0)
                        .getParentNode()
                        .getNodeName())
                .isEqualTo("configuration");
    }

    private static JsonNode tree(String yaml) throws Exception {
        return TreeReader.read(source("application.yaml", yaml), ReadLimits.DEFAULT)
                .root();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(String name, int tools) throws Exception {
        String paths = IntStream.range(0, tools)
                .mapToObj(
                        i -> "  /things" + i + ": {get: {operationId: get" + i + ", summary: Gets thing " + i + ".}}\n")
                .collect(Collectors.joining());
        SourceFile source = source(
                "api.yaml",
                "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\nservers: [{url: 'https://example.com'}]\npaths:\n"
                        + paths);
        Outcome outcome = Generator.shape(
                new GenerationRequest(source, List.of(), GenerationOptions.inPackage("com.example.tools")));
        Coordinates coordinates = new Coordinates.Wishes(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                .of("Things", "1");
        GivenDocument given = new GivenDocument(SourceFiles.only(source), Optional.empty());
        return new NewProject(coordinates, given, outcome.shaped().orElseThrow(), outcome.lookups())
                .files().stream()
                        .filter(file -> file.path().endsWith(name))
                        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow();
    }

    private static SourceFile source(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
