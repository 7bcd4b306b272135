package dev.mcptools.runtime.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What a tool says of itself, as words: {@code listPipelineCards} and {@code pipeline_card} share two. */
final class ToolText {
    static final Analyzer ANALYZER = analyzer();

    private ToolText() {}

    private static Analyzer analyzer() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("whitespace")
                    .addTokenFilter("wordDelimiterGraph", "splitOnNumerics", "0", "stemEnglishPossessive", "1")
                    .addTokenFilter("flattenGraph")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .addTokenFilter("stop")
                    .addTokenFilter("porterStem")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the words of a text, stemmed, in their order} */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stream().distinct().toList();
    }

    /** {@return a tool's texts by the name of their field in the index} */
    static Map<String, String> fields(Tool tool) {
        ToolDescriptor descriptor = tool.descriptor();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", descriptor.name());
        fields.put("title", descriptor.title());
        fields.put(
                "tags", String.join(" ", descriptor.tags()) + " " + descriptor.resource() + " " + descriptor.method());
        fields.put("description", descriptor.description());
        fields.put("arguments", arguments(descriptor));
        return fields;
    }

    private static String arguments(ToolDescriptor descriptor) {
        JsonNode properties =
                Json.ofBytes(descriptor.inputSchema().bytes()).tree().path("properties");
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> argument : properties.properties()) {
            text.append(argument.getKey())
                    .append(' ')
                    .append(argument.getValue().path("description").asText(""))
                    .append(' ');
        }
        return text.toString();
    }
}
