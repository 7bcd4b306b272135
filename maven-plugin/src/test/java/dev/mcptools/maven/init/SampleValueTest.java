package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleValueTest {

    private static JsonNode schema(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"string\"}|\"sample\"",
                "{\"type\":\"integer\",\"minimum\":5}|100",
                "{\"type\":\"boolean\"}|true",
                "{\"type\":\"string\",\"format\":\"uuid\"}|\"00000000-0000-4000-8000-000000000000\"",
                "{\"type\":\"string\",\"format\":\"date\"}|\"2026-01-31\"",
                "{\"type\":\"string\",\"format\":\"date-time\"}|\"2026-01-31T12:00:00Z\"",
                "{\"enum\":[\"a\",\"b\"]}|\"a\"",
                "{\"type\":\"string\",\"examples\":[\"4711\"]}|\"4711\"",
                "{\"type\":\"string\",\"pattern\":\"^[0-9]+$\",\"default\":\"12\"}|\"12\"",
                "{\"type\":\"integer\",\"examples\":[\"not one\"]}|1",
            })
    void isAValueThatTheSchemaAccepts(String schema, String expected) throws IOException {
        assertThat(SampleValue.of(schema(schema))).hasValue(schema(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\"}",
                "{\"type\":\"string\",\"pattern\":\"^[0-9]{7}$\"}",
                "{\"type\":\"integer\",\"minimum\":1000}",
                "{\"const\":null}",
                "false",
            })
    void isNotMadeUpWhereNoPlainValueFits(String schema) throws IOException {
        assertThat(SampleValue.of(schema(schema))).isEmpty();
    }
}
