package dev.mcptools.generator.diagnostic;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ids of all rules, with what each weighs unless the user decides otherwise. {@code docs/rules.md} explains them. */
public final class Rules {
    private static final String ERRORS = """
            access-lowered document-too-large duplicate-key duplicate-tool-name external-reference
            file-too-large invalid-fields invalid-identity invalid-inner-source invalid-overlay invalid-record invalid-schema
            invalid-suppression invalid-tool-name items-not-an-array nesting-too-deep no-tools not-utf-8
            operation-documented-twice reading-too-long syntax token-budget too-few-documented too-many-values
            tool-token-budget unfit-field-argument unknown-argument unknown-bulk-argument unknown-bulk-list
            unknown-bulk-member unknown-field-source unknown-operation unknown-page-parameter unknown-source-tool
            unpollable-job unreadable-file unsupported-version
            """;

    private static final String WARNINGS = """
            forbidden-header invalid-document invalid-header-name invalid-parameter invalid-path
            invalid-security invalid-security-scheme invalid-server invisible-characters openapi-structure
            overlay-extends-another overlay-without-target parameter-not-in-path part-header poor-description
            reference-cycle reference-not-allowed server-variable suppression-unused suppression-without-reason
            suspicious-text too-many-tools undeclared-path-parameter unknown-dialect unknown-security-scheme
            unresolvable-reference unsupported-media-type unsupported-method unsupported-pattern
            unsupported-security-scheme unsupported-server
            """;

    private static final String NOTES = """
            additional-members argument-renamed argument-undescribed credential-argument cycle-cut
            description-shortened link-leads-nowhere list-shortened media-type-chosen not-served pagination-detected
            pagination-unclear schema-cut schema-shortened scheme-assumed security-scheme-renamed
            server-to-configure structure-unchecked tool-renamed undocumented-operation union-merged
            """;

    private static final SortedMap<String, Severity> ALL = all();

    private Rules() {}

    /** {@return the ids} */
    public static SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
    }

    /**
     * {@return whether the user may decide what a rule weighs}
     *
     * <p>An error is what stands in the way of correct tools: no wish makes it less. What is unknown here is no rule that
     * one could speak of.
     *
     * @param rule its id
     */
    public static boolean isAdjustable(String rule) {
        return ALL.getOrDefault(rule, Severity.ERROR) != Severity.ERROR;
    }

    private static SortedMap<String, Severity> all() {
        SortedMap<String, Severity> all = new TreeMap<>();
        ERRORS.lines().forEach(line -> put(all, line, Severity.ERROR));
        WARNINGS.lines().forEach(line -> put(all, line, Severity.WARNING));
        NOTES.lines().forEach(line -> put(all, line, Severity.NOTE));
        return all;
    }

    private static void put(SortedMap<String, Severity> all, String ids, Severity severity) {
        for (String id : ids.split(" ", -1)) {
            all.put(id, severity);
        }
    }
}
