package dev.mcptools.generator.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Silenced;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.diagnostic.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the rules say, for programs: as plain JSON, and in the format that build servers read. */
public final class LintReport {
    private LintReport() {}

    /** {@return all that is said and all that is silenced, as JSON} */
    public static String json(Verdict verdict) {
        ObjectNode root = JsonText.object();
        for (Severity severity : Severity.values()) {
            root.put(
                    severity.name().toLowerCase(Locale.ROOT) + "s",
                    verdict.said().stream()
                            .filter(each -> each.severity() == severity)
                            .count());
        }
        root.put("silenced", verdict.silenced().size());
        ArrayNode findings = root.putArray("findings");
        verdict.said().forEach(each -> finding(findings.addObject(), each));
        for (Silenced each : verdict.silenced()) {
            finding(findings.addObject(), each.diagnostic()).put("silenced", each.reason());
        }
        return JsonText.of(root);
    }

    private static ObjectNode finding(ObjectNode finding, Diagnostic diagnostic) {
        finding.put("rule", diagnostic.rule());
        finding.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        JsonText.place(finding, diagnostic.at());
        finding.put("message", diagnostic.message());
        diagnostic.hint().ifPresent(hint -> finding.put("hint", hint));
        return finding;
    }

    /** {@return the same as SARIF 2.1.0 (OASIS); what is silenced is a suppression there, with its reason} */
    public static String sarif(Verdict verdict) {
        ObjectNode root = JsonText.object()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "mcp-tools");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode rules = driver.putArray("rules");
        List<String> ids = Stream.concat(
                        verdict.said().stream(), verdict.silenced().stream().map(Silenced::diagnostic))
                .map(Diagnostic::rule)
                .distinct()
                .sorted()
                .toList();
        ids.forEach(id -> rules.addObject().put("id", id));
        ArrayNode results = run.putArray("results");
        verdict.said().forEach(each -> result(results.addObject(), each));
        for (Silenced each : verdict.silenced()) {
            result(results.addObject(), each.diagnostic())
                    .putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", each.reason());
        }
        return JsonText.of(root);
    }

    private static ObjectNode result(ObjectNode result, Diagnostic diagnostic) {
        result.put("ruleId", diagnostic.rule());
        result.put("level", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        String hint = diagnostic.hint().map(text -> " " + text).orElse("");
        result.putObject("message").put("text", diagnostic.message() + hint);
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        SourceLocation at = diagnostic.at();
        place.putObject("artifactLocation").put("uri", uri(at.file()));
        place.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
        return result;
    }

    /** A reference relative to the project (RFC 3986, section 4.1). */
    private static String uri(String file) {
        return file.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }
}
