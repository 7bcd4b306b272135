package dev.mcptools.octapipe.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a model reads. */
class RecordWordingTest {

    private static final Pattern TOOL_NAME = Pattern.compile("\\w*octapipe_\\w+");

    private final List<ToolRecord> records = ToolRecord.readAll();

    @Test
    void everyArgumentOfARecordIsDescribed() {
        assertThat(records)
                .allSatisfy(record -> record.node()
                        .path("arguments")
                        .propertyStream()
                        // A member of an argument is described by what holds it.
                        .filter(argument -> !argument.getKey().contains("."))
                        .forEach(argument -> assertThat(
                                        argument.getValue().path("description").asText())
                                .endsWith(".")
                                .doesNotContain("Get it from")));
    }

    @Test
    void descriptionsLeaveRoomForWhatIsAppended() {
        assertThat(records).allSatisfy(record -> {
            assertThat(record.description())
                    .hasSizeBetween(50, 700)
                    .endsWith(".")
                    .contains("Returns ")
                    .doesNotContain("Required:", "next_cursor");
            assertThat(record.node().path("title").asText()).hasSizeBetween(5, 40);
        });
    }

    @Test
    void descriptionsNameOnlyToolsThatExist() {
        Set<String> mentioned = new TreeSet<>();
        records.forEach(record -> {
            mentionedIn(record.description(), mentioned);
            record.node()
                    .path("arguments")
                    .findValuesAsText("description")
                    .forEach(text -> mentionedIn(text, mentioned));
        });

        // Made for each resource whose record says where custom fields are defined.
        mentioned.removeAll(Set.of("describe_octapipe_database_fields", "describe_octapipe_pipeline_fields"));
        assertThat(records).extracting(ToolRecord::name).containsAll(mentioned);
        assertThat(mentioned).contains("list_all_octapipe_database_records");
    }

    @Test
    void bulkOperationsTeachFilters() {
        assertThat(records)
                .filteredOn(record -> record.method().matches("bulk_(update|delete)"))
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.description())
                        .contains("older than 365 days", "\"op\":\"lt\"", "\"today-365d\""));
    }

    private static void mentionedIn(String text, Set<String> mentioned) {
        TOOL_NAME.matcher(text).results().forEach(match -> mentioned.add(match.group()));
    }
}
