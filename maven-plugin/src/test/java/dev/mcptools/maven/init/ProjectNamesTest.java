package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Petstore,petstore",
        "Swagger Petstore - OpenAPI 3.0,swagger-petstore",
        "GitHub v3 REST API,github",
        "The Bookshop API (v2.1.0),the-bookshop",
        "1Password Connect,1password-connect",
        "api.video,apivideo",
        "Meine Bücher,meine-b-cher",
        "API,api",
        "日本語,api",
        "'',api",
        "</name><script>,name-script",
    })
    void aServerIsCalledWhatItsTitleSays(String title, String expected) {
        assertThat(ProjectNames.name(title)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 41, 500})
    void aNameEndsAfterAWord(int words) {
        String name = ProjectNames.name("pet ".repeat(words));
        assertThat(name).hasSizeLessThanOrEqualTo(40).matches("pet(-pet)*");
        assertThat(ProjectNames.name("x".repeat(words))).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "com.example,petstore,com.example.petstore",
        "com.example,swagger-petstore,com.example.swaggerpetstore",
        "com.my-firm,petstore,com.my_firm.petstore",
        "com.example,1password-connect,com.example.api1passwordconnect",
        "com.example,class,com.example.apiclass",
        "com.example,record,com.example.record",
    })
    void aPackageHasAName(String group, String name, String expected) {
        String packageName = ProjectNames.packageName(group, name);
        assertThat(packageName).isEqualTo(expected);
        assertThat(SourceVersion.isName(packageName)).isTrue();
    }
}
