package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaysNothingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "\"\"",
                "\" \"",
                "{\"and\":[]}",
                "{\"and\":[],\"or\":[]}",
                "{\"and\":[{}]}",
                "{\"and\":[{\"field\":\"\",\"value\":null}]}",
                "[[[]]]"
            })
    void whatHasNoValueSaysNothing(String filters) throws JsonProcessingException {
        assertThat(SaysNothing.is(Json.MAPPER.readTree(filters))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "\"a\"", "{\"and\":[{\"field\":\"name\"}]}", "[\"id\"]", "{\"ids\":[1]}"})
    void whatHasAValueSaysSomething(String filters) throws JsonProcessingException {
        assertThat(SaysNothing.is(Json.MAPPER.readTree(filters))).isFalse();
    }
}
