package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote about the members that callers may choose from an answer. What is empty is taken from elsewhere.
 *
 * @param wanted whether there is such a choice
 * @param leaveOut the members that are left out where nobody asks for them
 * @param keepOnly by member, which of its own members alone are kept where nobody asks for it
 */
public record FieldsRecord(
        Optional<Located<Boolean>> wanted,
        Optional<List<Located<String>>> leaveOut,
        Optional<Map<Located<String>, List<Located<String>>>> keepOnly) {

    /** Nothing is said. */
    public static final FieldsRecord SILENT = new FieldsRecord(Optional.empty(), Optional.empty(), Optional.empty());

    /** {@return this record, with what it does not say taken from another} */
    public FieldsRecord over(FieldsRecord other) {
        return new FieldsRecord(wanted.or(other::wanted), leaveOut.or(other::leaveOut), keepOnly.or(other::keepOnly));
    }

    /** {@return where the first thing is said that means nothing without a choice; empty if none is} */
    public Optional<SourceLocation> detail() {
        return leaveOut.flatMap(paths -> paths.stream().findFirst())
                .or(() -> keepOnly.flatMap(kept -> kept.keySet().stream().findFirst()))
                .map(Located::at);
    }
}
