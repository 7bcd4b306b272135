package dev.mcptools.generator.document;

import static dev.mcptools.generator.Given.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTest {
    private static final String BASE = """
            openapi: 3.1.0
            info: {title: Pets, tags: [a, b]}
            x_list: [1, {b: 2}, 3]
            x_one: &one {deep: {n: 1}}
            x_two: *one
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '%',
            value = {
                "{target: $.info, update: {title: Cats}} -> /info -> {`title`:`Cats`,`tags`:[`a`,`b`]}",
                "{target: $.info, update: {tags: [c]}} -> /info/tags -> [`a`,`b`,`c`]",
                "{target: $.info, update: {contact: {name: x}}} -> /info/contact/name -> `x`",
                "{target: $, update: {info: {version: '1'}, new: null}} -> /info/version -> `1`",
                "{target: $, update: {info: null, new: null}} -> /new -> null",
                "{target: $.info, update: {title: null}} -> /info/title -> null",
                "{target: $.info.tags, update: c} -> /info/tags -> [`a`,`b`,`c`]",
                "{target: $.info.tags, update: [c, d]} -> /info/tags -> [`a`,`b`,`c`,`d`]",
                "{target: $.info.tags, update: {c: 1}} -> /info/tags -> [`a`,`b`,{`c`:1}]",
                "{target: '$.info.tags[1]', update: z} -> /info/tags -> [`a`,`z`]",
                "{target: $.info.title, update: Dogs} -> /info/title -> `Dogs`",
                "{target: '$.x_list[*]', remove: true} -> /x_list -> []",
                "{target: '$.x_list[0, 2, 0]', remove: true} -> /x_list -> [{`b`:2}]",
                "{target: '$..[?@ == 2 || @.b]', remove: true} -> /x_list -> [1,3]",
                "{target: $.info.tags, remove: true, update: x} -> /info -> {`title`:`Pets`}",
                "{target: $.x_two.deep, update: {m: 2}} -> /x_two -> {`deep`:{`n`:1,`m`:2}}",
                "{target: $.x_two.deep, update: {m: 2}} -> /x_one -> {`deep`:{`n`:1}}",
                "{target: '$.x_one, $.x_two', update: {}} -> /x_one -> !invalid-overlay",
                "{target: $.info, copy: $.x_one} -> /info/deep/n -> 1",
                "{target: $.x_one, copy: $.x_one} -> /x_one -> {`deep`:{`n`:1}}",
                "{target: $.x_one.deep, copy: $} -> /x_one/deep/x_one/deep/n -> 1",
                "{target: $.info.tags, copy: $.x_list} -> /info/tags -> [`a`,`b`,1,{`b`:2},3]",
                "{target: $.info, copy: $.info.*} -> /info -> !invalid-overlay",
                "{target: $.info, copy: $.nothing} -> /info/title -> `Pets`",
                "{target: $.info, update: [x]} -> /info -> !invalid-overlay",
                "{target: $.info, update: {tags: x}} -> /info -> !invalid-overlay",
                "{target: $.info, update: {title: {}}} -> /info -> !invalid-overlay",
                "{target: $.info.*, update: x} -> /info -> !invalid-overlay",
                "{target: $, remove: true} -> / -> !invalid-overlay",
                "{target: $.info} -> / -> !invalid-overlay",
                "{target: $.info, updates: {}} -> / -> !invalid-overlay",
                "{target: $.info, update: {}, copy: $.x_one} -> / -> !invalid-overlay",
                "{target: $.info, remove: 'yes'} -> / -> !invalid-overlay",
                "{target: 'info', update: {}} -> / -> !invalid-overlay",
                "{update: {}} -> / -> !invalid-overlay",
                "{target: $.none, update: {}} -> /info/title -> `Pets`"
            })
    void anAction(String action, String pointer, String expected) throws DocumentFault {
        JsonNode root = apply(overlay("1.1.0", action));
        if (expected.startsWith("!")) {
            assertThat(diagnostics.sorted()).extracting(each -> each.rule()).containsExactly(expected.substring(1));
            assertThat(diagnostics.hasErrors()).isTrue();
        } else {
            assertThat(diagnostics.hasErrors()).isFalse();
            assertThat(root.at(pointer)).hasToString(expected.replace('`', '"'));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '%',
            value = {
                "{target: $.info.tags, update: [c, d]} -> /info/tags -> [`a`,`b`,[`c`,`d`]]",
                "{target: $.info, update: {tags: [c]}} -> /info/tags -> [`a`,`b`,`c`]",
                "{target: $.info.title, update: Dogs} -> / -> !invalid-overlay",
                "{target: $.info, copy: $.x_one} -> / -> !invalid-overlay"
            })
    void anActionOfTheFirstVersion(String action, String pointer, String expected) throws DocumentFault {
        JsonNode root = apply(overlay("1.0.0", action));
        if (expected.startsWith("!")) {
            assertThat(diagnostics.hasErrors()).isTrue();
        } else {
            assertThat(root.at(pointer)).hasToString(expected.replace('`', '"'));
        }
    }

    @Test
    void actionsAndOverlaysBuildOnEachOther() throws DocumentFault {
        JsonNode root = apply(
                overlay("1.1.0", "{target: $.info.tags, remove: true}", "{target: $.info, update: {tags: [new]}}"),
                overlay("1.1.0", "{target: '$.info.tags[?@ == \"new\"]', update: newer}"));
        assertThat(root.at("/info/tags")).hasToString("[\"newer\"]");
    }

    @Test
    void oneValueInManyPlacesIsChangedInOne() throws DocumentFault {
        JsonNode root = apply(overlay(
                "1.1.0",
                "{target: '$[\"x_one\", \"info\"]', update: {shared: {list: [1]}}}",
                "{target: $.info.shared.list, update: 2}"));
        assertThat(root.at("/info/shared/list")).hasToString("[1,2]");
        assertThat(root.at("/x_one/shared/list")).hasToString("[1]");
    }

    @Test
    void eachValueHasThePlaceOfTheFileItComesFrom() throws DocumentFault {
        SourceTrees trees = SourceTrees.of(SourceFiles.only(file("api.yaml", BASE)), ReadLimits.DEFAULT);
        Overlays.apply(
                trees,
                List.of(file(
                        "o.yaml",
                        overlay(
                                "1.1.0",
                                "{target: $.info, update: {title: Cats, license: {name: MIT}}}",
                                "{target: '$.x_list[0]', remove: true}",
                                "{target: $.x_list, update: 9}"))),
                diagnostics);
        assertThat(place(trees, "/info/title")).isEqualTo("o.yaml:4:31");
        assertThat(place(trees, "/info/license/name")).isEqualTo("o.yaml:4:54");
        assertThat(place(trees, "/info/tags")).isEqualTo("api.yaml:2:21");
        assertThat(place(trees, "/x_list/0")).isEqualTo("api.yaml:3:13");
        assertThat(place(trees, "/x_list/1")).isEqualTo("api.yaml:3:21");
        assertThat(place(trees, "/x_list/2")).isEqualTo("o.yaml:6:24");
    }

    @Test
    void aReferenceInAnOverlayLeadsIntoTheDocument() {
        String document = """
                openapi: 3.1.0
                paths: {/pets: {get: {summary: Lists all the pets.}}}
                components: {parameters: {Id: {name: id, in: query, schema: {type: string}}}}
                """;
        Outcome outcome = outcome(
                document,
                overlay(
                        "1.0.0",
                        "{target: $.paths.*.get, update: {parameters: [{$ref: '#/components/parameters/Id'}, {$ref: '#/no'}]}}"));
        assertThat(outcome.diagnostics())
                .anySatisfy(each ->
                        assertThat(each.at() + " " + each.rule()).isEqualTo("o.yaml:4:90 unresolvable-reference"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi: 3.1.0 | invalid-overlay o.yaml:1:1",
                "overlay: 2.0.0 | invalid-overlay o.yaml:1:1",
                "overlay: 1.0 | invalid-overlay o.yaml:1:1",
                "{overlay: 1.0.0, info: {title: a}, actions: [{}]} | invalid-overlay o.yaml:1:18",
                "{overlay: 1.0.0, info: {title: a, version: b}} | invalid-overlay o.yaml:1:1",
                "{overlay: 1.0.0, info: {title: a, version: b}, actions: []} | invalid-overlay o.yaml:1:48",
                "{overlay: 1.0.0, info: {title: a, version: b}, action: []} | invalid-overlay o.yaml:1:48",
                "[ | syntax o.yaml:1:2"
            })
    void whatIsNoOverlay(String text, String fault) {
        assertThatThrownBy(() -> apply(text))
                .isInstanceOfSatisfying(
                        DocumentFault.class,
                        each -> assertThat(each.diagnostic().rule() + " "
                                        + each.diagnostic().at())
                                .isEqualTo(fault));
    }

    @Test
    void anOverlayForAnotherDocumentIsApplied() throws DocumentFault {
        apply(overlay("1.0.0", "{target: $.info, update: {}}") + "extends: https://example.com/other.yaml\n");
        apply(overlay("1.0.0", "{target: $.info, update: {}}") + "extends: https://example.com/api.yaml\n");
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(each -> assertThat(each.rule() + each.at()).isEqualTo("overlay-extends-anothero.yaml:5:1"));
    }

    private static Outcome outcome(String document, String overlay) {
        return Generator.shape(new GenerationRequest(
                SourceFiles.only(file("api.yaml", document)),
                List.of(file("o.yaml", overlay)),
                List.of(),
                GenerationOptions.inPackage("pets")));
    }

    private static String overlay(String version, String... actions) {
        StringBuilder text =
                new StringBuilder("overlay: " + version + "\ninfo: {title: An overlay, version: '1'}\nactions:\n");
        for (String action : actions) {
            text.append("  - ").append(action).append('\n');
        }
        return text.toString();
    }

    private JsonNode apply(String... overlays) throws DocumentFault {
        SourceTrees trees = SourceTrees.of(SourceFiles.only(file("api.yaml", BASE)), ReadLimits.DEFAULT);
        List<SourceFile> files = new ArrayList<>();
        for (String overlay : overlays) {
            files.add(file("o.yaml", overlay));
        }
        Overlays.apply(trees, files, diagnostics);
        return trees.main().root();
    }

    private static String place(SourceTrees trees, String pointer) {
        return trees.index()
                .at(trees.main().root(), JsonPointer.compile(pointer))
                .toString();
    }
}
