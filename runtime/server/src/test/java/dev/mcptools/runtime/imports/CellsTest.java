package dev.mcptools.runtime.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.fields.FieldType;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "NUMBER|12|12",
                "NUMBER|-1.5e3|-1.5E+3",
                "NUMBER|1,234|\"1,234\"",
                "NUMBER|1e999999|\"1e999999\"",
                "BOOLEAN|Yes|true",
                "BOOLEAN|0|false",
                "BOOLEAN|maybe|\"maybe\"",
                "DATE|2026-03-01|\"2026-03-01\"",
                "DATE|2026-03-01T00:00:00|\"2026-03-01\"",
                "DATE|01/02/2026|\"01/02/2026\"",
                "DATE|2026-02-30|\"2026-02-30\"",
                "DATE_TIME|2026-03-01T18:00:00|\"2026-03-01T18:00:00Z\"",
                "DATE_TIME|2026-03-01 18:00:00|\"2026-03-01T18:00:00Z\"",
                "DATE_TIME|2026-03-01|\"2026-03-01T00:00:00Z\"",
                "DATE_TIME|2026-03-01T18:00:00+02:00|\"2026-03-01T18:00:00+02:00\"",
                "OBJECT|{\"a\":1}|{\"a\":1}",
                "OBJECT|{a|\"{a\"",
                "STRING|007|\"007\"",
                "ANY|12|\"12\""
            })
    void aTextIsAValueOfTheTypeOrStaysAsItIs(FieldType type, String text, String value) {
        assertThat(value(TextNode.valueOf(text), type, false)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "OPTION|a; b|[\"a\",\"b\"]",
                "OPTION|a, b;c|[\"a, b\",\"c\"]",
                "STRING|a,b,|[\"a\",\"b\"]",
                "NUMBER|1;2|[1,2]",
                "STRING|[\"a,b\",\"c\"]|[\"a,b\",\"c\"]",
                "STRING|[a|[\"[a\"]"
            })
    void severalStandInOneCell(FieldType type, String text, String value) {
        assertThat(value(TextNode.valueOf(text), type, true)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"STRING,49151234567890,49151234567890", "OPTION,1E+3,1000", "STRING,1.50,1.50"})
    void aNumberOfASheetIsTheTextThatItLooksLike(FieldType type, BigDecimal number, String text) {
        assertThat(value(DecimalNode.valueOf(number), type, false)).isEqualTo(TextNode.valueOf(text));
    }

    private static JsonNode value(JsonNode cell, FieldType type, boolean many) {
        return Cells.value(cell, new Column("a", true, type, many));
    }
}
