package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.records.ApiRecord;
import dev.mcptools.generator.records.Documentation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the documents say of the API as a whole. */
final class ApiReader {
    private ApiReader() {}

    static Api read(
            ApiDocument document, Documentation documentation, SecuritySchemes schemes, Diagnostics diagnostics) {
        JsonNode info = document.root().path("info");
        Optional<ApiRecord> record = documentation.api();
        String title = record.flatMap(ApiRecord::title)
                .or(() ->
                        Optional.of(PlainText.of(info.path("title").asText(""))).filter(text -> !text.isEmpty()))
                .orElse("API");
        String id = Words.snakeCase(title);
        return new Api(
                record.map(ApiRecord::api).orElse(id.isEmpty() ? "api" : id),
                PlainText.atMost(100, title),
                info.path("version").asText(""),
                new ServerReader(document, diagnostics).ofDocument(),
                Map.of(),
                schemes.all(),
                new SecurityReader(document, schemes, diagnostics).ofDocument(),
                record.map(each -> sorted(each.secret())).orElse(List.of()),
                record.map(each -> sorted(each.emptyArrayIsObject())).orElse(List.of()));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }
}
