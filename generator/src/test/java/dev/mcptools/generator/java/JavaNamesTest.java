package dev.mcptools.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pipeline_uuid | pipelineUuid
                    userID        | userId
                    HTTPServer    | httpServer
                    filter[x]     | filterX
                    phone1        | phone1
                    class         | classValue
                    true          | trueValue
                    hashCode      | hashCodeValue
                    2fa           | value2fa
                    _             | value
                    Öffnung       | offnung
                    straße        | strasse
                    été.début     | eteDebut
                    名            | u540d
                    user\u200bid  | userId
                    -created_at   | minusCreatedAt
                    """)
    void componentsAreNamesThatRecordsCanHave(String name, String expected) {
        String component = JavaNames.components(List.of(name)).of(name);
        assertThat(component).isEqualTo(expected);
        assertThat(SourceVersion.isName(component)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "list_all_octapipe_pipeline_cards, ListAllOctapipePipelineCards",
        "getX, GetX",
        "2fa, Tool2fa",
        "string, StringTool",
        "tool-descriptor, ToolDescriptorTool",
        "octapipe_tools, OctapipeToolsTool",
        "-, Minus"
    })
    void toolsAreTypesThatHideNothing(String name, String expected) {
        assertThat(JavaNames.tools(List.of(name), "OctapipeTools").of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"status, Status", "access, AccessValue", "input2, Input2Value", "list_cards, ListCardsValue"})
    void enumsHideNothingInTheClassAroundThem(String name, String expected) {
        assertThat(JavaNames.enums(List.of(name), "ListCards").of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "in progress, IN_PROGRESS",
        "'', EMPTY",
        "<=, LESS_EQUAL",
        "1, VALUE_1",
        "null, NULL",
        "'a\"+x()+\"', A_PLUS_X_PLUS"
    })
    void constantsAreUpperCase(String value, String expected) {
        assertThat(JavaNames.constants(List.of(value)).of(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pipeline-cards, pipelinecards",
        "Custom Objects, customobjects",
        "default, default_",
        "2fa, _2fa",
        "aux, aux_"
    })
    void tagsArePackages(String tag, String expected) {
        assertThat(JavaNames.packageSegment(tag)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!?", "😀"})
    void aTagWithoutLettersIsAPackageToo(String tag) {
        assertThat(SourceVersion.isName(JavaNames.packageSegment(tag))).isTrue();
    }

    @Test
    void longNamesAreShortenedAndStayDistinct() {
        String one = "word_".repeat(40) + "one";
        String two = "word_".repeat(40) + "two";
        JavaNames names = JavaNames.constants(List.of(one, two));

        assertThat(names.of(one)).hasSize(64).isNotEqualTo(names.of(two));
        assertThat(JavaNames.packageSegment(one)).hasSize(64).isNotEqualTo(JavaNames.packageSegment(two));
    }

    @Test
    void theSpellingInSnakeCaseKeepsItsPlainName() {
        JavaNames names = JavaNames.components(List.of("user-id", "user_id", "userId", "USER_ID"));

        assertThat(names.of("user_id")).isEqualTo("userId");
        assertThat(List.of(names.of("user-id"), names.of("userId"), names.of("USER_ID")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("userId_\\d{4}"));
    }

    @Test
    void namesDifferAlsoWhereCaseIsIgnored() {
        JavaNames names = JavaNames.tools(List.of("getX", "getx", "get_x"), "Tools");

        assertThat(List.of(
                        names.of("getX").toLowerCase(Locale.ROOT),
                        names.of("getx").toLowerCase(Locale.ROOT),
                        names.of("get_x").toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameThatLooksLikeAHashedOneIsNoTrap() {
        String hashed = JavaNames.components(List.of("a-b", "a_b")).of("a-b");
        JavaNames names = JavaNames.components(List.of("a-b", "a_b", hashed));

        assertThat(List.of(names.of("a-b"), names.of("a_b"), names.of(hashed))).doesNotHaveDuplicates();
    }

    @Test
    void noNameDependsOnTheOrderOfTheDocument() {
        List<String> names = new ArrayList<>(List.of("user-id", "user_id", "userid", "USERID", "class", "2fa", "名"));
        List<String> before =
                names.stream().map(name -> JavaNames.components(names).of(name)).toList();
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);

        assertThat(names.stream().map(name -> JavaNames.components(reversed).of(name)))
                .containsExactlyElementsOf(before);
    }
}
