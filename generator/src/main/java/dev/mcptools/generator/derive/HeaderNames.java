package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers an argument may set. */
final class HeaderNames {
    /**
     * Set by the client from what else it knows; OpenAPI 3.1, section 4.8.12.2.1, ignores the first three itself, and
     * the runtime refuses all of them.
     */
    private static final Set<String> OWN = Set.of(
            "accept",
            "content-type",
            "authorization",
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private HeaderNames() {}

    /**
     * Whether the header can be an argument; if not, that has been said.
     *
     * @throws DocumentFault if it cannot, but no request may go without it
     */
    static boolean mayBeArgument(ObjectNode parameter, SourceLocation at, Diagnostics diagnostics)
            throws DocumentFault {
        String name = parameter.path("name").asText();
        if (isOwn(name)) {
            diagnostics.warning(
                    "forbidden-header",
                    at,
                    "The header " + name + " is no argument: the client sets it itself.",
                    "Remove the parameter; credentials and media types have their own places in the document.");
            return false;
        }
        if (TOKEN.matcher(name).matches()) {
            return true;
        }
        DocumentFault fault = new DocumentFault(
                "invalid-header-name",
                at,
                "No header can be called `" + PlainText.of(name) + "`.",
                "A name has ASCII letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2).");
        if (parameter.path("required").asBoolean()) {
            throw fault;
        }
        diagnostics.leftOut(fault.diagnostic(), false);
        return false;
    }

    private static boolean isOwn(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return OWN.contains(name) || name.startsWith("mcp-");
    }
}
