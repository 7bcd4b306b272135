package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.MethodRecord;

/** Where the name of a tool comes from. */
final class NameSource {
    private NameSource() {}

    /** The {@code name} in its record, else the record's method, else the operation in the document. */
    static SourceLocation of(Subject subject, Tool tool) {
        return subject.documented().stream()
                .filter(documented -> documented.tool().equals(tool))
                .map(Subject.Documented::method)
                .map(NameSource::inRecord)
                .findFirst()
                .orElse(tool.declaredAt());
    }

    private static SourceLocation inRecord(MethodRecord method) {
        return method.tool().name().map(Located::at).orElse(method.key().at());
    }
}
