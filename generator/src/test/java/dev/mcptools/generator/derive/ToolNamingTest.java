package dev.mcptools.generator.derive;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.shaped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolNamingTest {

    @ParameterizedTest
    @CsvSource({
        "listPets, list_pets",
        "list_pets, list_pets",
        "list-pets, list_pets",
        "pets/list, pets_list",
        "ListHTTPRequestsV2, list_http_requests_v2",
        "class, class",
        "2fa, 2fa",
        "Öffnung, offnung",
        "yes, yes",
        "'', get_pets_by_id_owner",
        "список, get_pets_by_id_owner",
        "getOrganizationConfigurationPermissionsByEnvironment, get_org_config_perms_by_env",
        "listOrganizations, list_organizations"
    })
    void anOperationIdBecomesSnakeCase(String operationId, String name) {
        assertThat(names(Map.of("/pets/{id}/owner", operationId))).containsExactly(name);
    }

    @Test
    void aNameTooLongEndsInItsHash() {
        String name = names(Map.of("/a", "get" + "Thing".repeat(40))).get(0);
        assertThat(name).matches("get_(thing_)+[0-9a-f]{8}").hasSizeLessThanOrEqualTo(64);
        assertThat(names(Map.of("/a", "get" + "Thing".repeat(41)))).doesNotContain(name);
    }

    @Test
    void namesThatDifferOnlyInCaseOrUnderscoresAreToldApart() {
        List<String> names = names(Map.of("/a", "getX", "/b", "getx", "/c", "getY"));
        assertThat(names).hasSize(3).contains("get_y").doesNotContain("get_x", "getx");
        assertThat(names.stream().map(name -> name.replace("_", ""))).doesNotHaveDuplicates();
    }

    @Test
    void namesDoNotDependOnTheOrderOfTheDocument() {
        Map<String, String> operationIds = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            operationIds.put("/a" + i, "op" + i % 7);
        }
        Map<String, String> expected = byPath(operationIds);
        List<String> paths = new ArrayList<>(operationIds.keySet());
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(paths, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            paths.forEach(path -> shuffled.put(path, operationIds.getOrDefault(path, "")));
            assertThat(byPath(shuffled)).isEqualTo(expected);
        }
        assertThat(expected.values()).doesNotHaveDuplicates();
    }

    private static List<String> names(Map<String, String> operationIds) {
        return List.copyOf(byPath(operationIds).values());
    }

    private static Map<String, String> byPath(Map<String, String> operationIds) {
        String paths = operationIds.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + ":\n    get: {operationId: '" + entry.getValue()
                        + "', summary: Does what it does.}\n")
                .collect(Collectors.joining());
        return shaped(document(paths)).toolset().tools().stream()
                .collect(Collectors.toMap(tool -> tool.operation().path(), tool -> tool.name()));
    }
}
