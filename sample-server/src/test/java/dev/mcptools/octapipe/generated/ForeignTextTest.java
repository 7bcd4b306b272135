package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.example.ExampleCalls;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import dev.mcptools.generator.java.RequestTestWriter;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.generator.lock.LockFile;
import dev.mcptools.generator.report.Report;
import dev.mcptools.runtime.tools.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that try to be code, in every text field of documents, overlays and records: what is made of them is compiled with
 * every warning an error, loaded and run, says what the documents say, and no code of a text has run. Where each text was
 * seen, and with how many foreign texts, is written down in {@code seen.txt} of the case: a text that no longer arrives is
 * no longer tested, and changes that file. {@code -Dgolden.update=true} writes it anew.
 */
class ForeignTextTest {
    static Stream<ForeignCase> cases() throws Exception {
        return ForeignCase.all();
    }

    static Stream<ForeignText> textsThatRun() {
        return ForeignText.all().filter(text -> text.runsIn().isPresent());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNothingButText(ForeignCase documents) throws Exception {
        Sightings sightings = new Sightings(documents.names());
        List<GeneratedFile> files = new ArrayList<>();
        List<Shaped> all = new ArrayList<>();
        for (ForeignText text : ForeignText.all().toList()) {
            String packageName = "text" + all.size();
            Outcome outcome = Generator.shape(documents.request(text, packageName));
            assertThat(outcome.diagnostics())
                    .as("%s in %s", text, documents)
                    .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .isEmpty();
            Shaped shaped = outcome.shaped().orElseThrow();
            List<GeneratedFile> made = files(shaped, packageName);
            look(sightings, outcome, made);
            all.add(shaped);
            files.addAll(made);
        }

        CompiledFiles compiled = CompiledFiles.of(files);
        for (int i = 0; i < all.size(); i++) {
            GeneratedApi api = GeneratedApi.loaded(all.get(i), "text" + i, compiled);
            api.assertThatToolsSayWhatTheDocumentsSay();
            sightings.look("running", running(api));
        }
        for (GeneratedFile file : files) {
            if (file.kind() == Kind.TEST_SOURCE) {
                GeneratedTest.run(compiled, CompiledFiles.className(file));
            }
        }
        assertThat(ForeignText.ran()).as("code in a text of a document ran").isFalse();
        sightings.compare(documents);
    }

    /** The texts are worth something: each runs where nobody has escaped it. */
    @ParameterizedTest
    @MethodSource("textsThatRun")
    void isCodeWhereItStandsAsItIs(ForeignText text) throws Exception {
        String source = text.runsIn().orElseThrow().with(text.text());
        CompiledFiles compiled =
                CompiledFiles.of(List.of(new GeneratedFile(Kind.SOURCE, "Naive.java", "package naive; " + source)));

        Class.forName("naive.Naive", true, compiled);

        assertThat(ForeignText.ran()).isTrue();
    }

    /** A text that got into code as it is would be noticed, wherever one is seen there. */
    @ParameterizedTest
    @MethodSource("cases")
    void wouldBreakTheCodeItStandsIn(ForeignCase documents) throws Exception {
        Shaped shaped = Generator.shape(documents.request(ForeignText.NOTHING, "plain"))
                .shaped()
                .orElseThrow();
        for (GeneratedFile file : files(shaped, "plain")) {
            if (file.kind() == Kind.RESOURCE) {
                continue;
            }
            assertThat(CompiledFiles.isJava(file.content())).as(file.path()).isTrue();
            for (String name : documents.names()) {
                Matcher seen = Sightings.of(name).matcher(file.content());
                assertThat(seen.find() && CompiledFiles.isJava(seen.replaceAll("$0 \"\"\" */ ")))
                        .as("%s in %s", name, file.path())
                        .isFalse();
            }
        }
    }

    private static List<GeneratedFile> files(Shaped shaped, String packageName) {
        List<GeneratedFile> files = new ArrayList<>(ToolsetWriter.write(shaped.toolset(), shaped.tools(), packageName));
        files.addAll(RequestTestWriter.write(
                shaped.toolset(), ExampleCalls.of(shaped.operations()).calls(), packageName));
        return files;
    }

    private static void look(Sightings sightings, Outcome outcome, List<GeneratedFile> files) {
        Shaped shaped = outcome.shaped().orElseThrow();
        for (Kind kind : Kind.values()) {
            sightings.look(
                    switch (kind) {
                        case SOURCE -> "code";
                        case RESOURCE -> "schemas";
                        case TEST_SOURCE -> "tests";
                    },
                    files.stream()
                            .filter(file -> file.kind() == kind)
                            .map(GeneratedFile::content)
                            .reduce("", (one, other) -> one + "\n" + other));
        }
        sightings.look("lock", LockFile.of("lock", shaped.tools()).text());
        sightings.look("said", said(outcome));
    }

    private static String said(Outcome outcome) {
        Report report = outcome.report().orElseThrow();
        StringBuilder said = new StringBuilder(report.render());
        outcome.diagnostics().stream()
                .map(Diagnostic::message)
                .forEach(message -> said.append('\n').append(message));
        report.verdict().silenced().forEach(silenced -> said.append('\n').append(silenced.reason()));
        return said.toString();
    }

    private static String running(GeneratedApi api) throws ReflectiveOperationException {
        StringBuilder texts = new StringBuilder(Texts.of(api.description()));
        for (Tool tool : api.registry().tools()) {
            texts.append('\n').append(Texts.of(tool.descriptor()));
            for (Class<?> inner : tool.getClass().getDeclaredClasses()) {
                if (inner.isEnum()) {
                    texts.append('\n').append(Texts.of(List.of(inner.getEnumConstants())));
                }
            }
        }
        return texts.toString();
    }
}
