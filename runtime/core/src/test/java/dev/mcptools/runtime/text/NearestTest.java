package dev.mcptools.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "pipelineUuid, pipeline_uuid",
        "feld, field",
        "levle, level",
        "Nwe, New",
        "compleet, completed",
        "conatins, contains"
    })
    void aMistakeIsNearToWhatWasMeant(String given, String meant) {
        assertThat(Nearest.to(given, List.of("lte", "gt", meant))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"like, lte", "x, op", "'', op", "no, or", "priority, status"})
    void aWordIsNotTakenForAnotherOneOfSomeOfItsLetters(String given, String other) {
        assertThat(Nearest.to(given, List.of(other))).isEmpty();
    }
}
