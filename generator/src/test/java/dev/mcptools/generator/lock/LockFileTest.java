package dev.mcptools.generator.lock;

import static dev.mcptools.generator.java.Models.argument;
import static dev.mcptools.generator.java.Models.shaped;
import static dev.mcptools.generator.java.Models.tool;
import static dev.mcptools.generator.java.Models.toolset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFileTest {
    private static final String NAME = "mcp-tools.lock.json";
    private static final Tool CARDS = tool(
            "list_cards",
            "Lists cards.",
            argument("pipeline_uuid", Basic.STRING),
            argument("sla", Basic.INT),
            argument("tags", new ValueType.ListOf(new ValueType.Choice(List.of("a \"quoted\"", "b")))));

    @Test
    void eachArgumentIsOneLine() {
        assertThat(lock(CARDS, tool("delete_card", "Deletes a card.")).text()).isEqualTo("""
                        {
                          "version": 1,
                          "tools": {
                            "delete_card": {
                              "operation": {"id": "delete_cardId", "method": "GET", "path": "/cards/{id}"},
                              "access": "read",
                              "paged": true,
                              "arguments": {},
                              "inputSchema": "a2c799262a3ce3c1",
                              "shown": "7480f5605336a7f3",
                              "tokens": 17
                            },
                            "list_cards": {
                              "operation": {"id": "list_cardsId", "method": "GET", "path": "/cards/{id}"},
                              "access": "read",
                              "paged": true,
                              "arguments": {
                                "pipeline_uuid": {"in": "query", "name": "pipeline_uuid", "type": "string", "required": false},
                                "sla": {"in": "query", "name": "sla", "type": "int32", "required": false},
                                "tags": {"in": "query", "name": "tags", "type": "list", "items": {"type": "choice", "values": ["a \\"quoted\\"", "b"]}, "required": false}
                              },
                              "inputSchema": "f283b3498a84c7ee",
                              "shown": "043b11060560bf82",
                              "tokens": 43
                            }
                          }
                        }
                        """);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws BrokenLockFileException {
        LockFile lock = lock(CARDS);
        LockFile read = LockFile.read(NAME, lock.text());

        assertThat(read.tools()).isEqualTo(lock.tools());
        assertThat(read.at("list_cards").line()).isEqualTo(4);
        assertThat(read.text()).isEqualTo(lock.text());
    }

    @Test
    void aParameterMayHaveTheEmptyName() throws BrokenLockFileException {
        LockFile lock = lock(tool("list_cards", "Lists cards.", argument("", Basic.STRING)));

        assertThat(LockFile.read(NAME, lock.text()).tools()).isEqualTo(lock.tools());
    }

    @Test
    void noToolsAreALockFileToo() throws BrokenLockFileException {
        assertThat(LockFile.read(NAME, lock().text()).tools()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <<<<<<< HEAD                                                                      | 1 | no valid JSON
                    {}                                                                                | 1 | no lock file of version 1
                    {"version": 1, "tools": {"a": {"access": "all"}}}                                 | 1 | 'access'
                    {"version": 1, "tools": {"a": {"access": "read", "arguments": {"x": {"in": 1}}}}} | 1 | 'in'
                    {"version": 1, "version": 1}                                                      | 1 | Duplicate field
                    """)
    void aBrokenLockFileSaysWhereAndWhatToDo(String text, int line, String message) {
        assertThatThrownBy(() -> LockFile.read(NAME, text)).isInstanceOfSatisfying(BrokenLockFileException.class, e -> {
            assertThat(e.diagnostic().at().line()).isEqualTo(line);
            assertThat(e.diagnostic().message()).contains(message);
            assertThat(e.diagnostic().hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("version control"));
        });
    }

    @Test
    void aLockFileOfTheFutureAsksForANewerPlugin() {
        assertThatThrownBy(() -> LockFile.read(NAME, "{\"version\": 2}"))
                .isInstanceOfSatisfying(BrokenLockFileException.class, e -> {
                    assertThat(e.diagnostic().message()).contains("lock file of version 2");
                    assertThat(e.diagnostic().hint())
                            .hasValueSatisfying(hint ->
                                    assertThat(hint).contains("a newer one").doesNotContain("delete"));
                });
    }

    private static LockFile lock(Tool... tools) {
        List<ShapedTool> shaped = shaped(toolset(tools));
        return LockFile.of(NAME, shaped);
    }
}
