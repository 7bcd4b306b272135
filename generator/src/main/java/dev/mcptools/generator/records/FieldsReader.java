package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which members of an answer callers may choose, and which they get unasked. */
final class FieldsReader {
    private static final String KEEP_ONLY = "keepOnly";

    private FieldsReader() {}

    static FieldsRecord read(Members members) {
        return new FieldsRecord(members.locatedFlag("fields"), members.locatedTexts("leaveOut"), keepOnly(members));
    }

    private static Optional<Map<Located<String>, List<Located<String>>>> keepOnly(Members members) {
        return members.object(KEEP_ONLY, "`" + KEEP_ONLY + "`").map(kept -> {
            Map<Located<String>, List<Located<String>>> names = new LinkedHashMap<>();
            for (String path : members.entries(KEEP_ONLY).keySet()) {
                kept.locatedTexts(path).ifPresent(each -> names.put(new Located<>(path, kept.at(path)), each));
            }
            return names;
        });
    }
}
