package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TemplateTest {

    @Test
    void valuesArePutInAsTheyAreAndOnce() {
        assertThat(Template.named("gitignore").fill(Map.of())).startsWith("target/\n");
        assertThat(Template.named("application.yaml").fill(Map.of("listInYaml", "", "api", "{{api}} $1 \\ {{none}}")))
                .contains("{{api}} $1 \\ {{none}}");
    }

    @Test
    void aNameWithoutAValueIsAMistake() {
        assertThatThrownBy(() -> Template.named("application.yaml").fill(Map.of("listInYaml", "")))
                .hasMessageContaining("application.yaml has {{api}}");
    }

    /** What a new project uses is what this build is tested with. */
    @Test
    void newProjectsUseTheVersionsOfThisBuild() throws Exception {
        Document ours = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../pom.xml").toFile());
        Document theirs = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(TemplateTest.class.getResourceAsStream("pom.xml"));
        XPath path = XPathFactory.newInstance().newXPath();
        NodeList plugins =
                (NodeList) path.evaluate("//plugin[not(groupId='dev.mcptools')]", theirs, XPathConstants.NODESET);
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            String name = path.evaluate("artifactId", plugin);
            assertThat(path.evaluate("version", plugin))
                    .as(name)
                    .isEqualTo(path.evaluate("//plugin[artifactId='" + name + "']/version", ours));
        }
        assertThat(plugins.getLength()).isGreaterThan(8);
        assertThat(path.evaluate("/project/properties/junit.version", theirs))
                .isEqualTo(path.evaluate("/project/properties/junit.version", ours));
        assertThat(Optional.of(path.evaluate("/project/parent", theirs))).contains("");
    }
}
