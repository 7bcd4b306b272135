package dev.mcptools.generator.derive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers the parts of a multipart body may have beside their own. */
final class PartHeaders {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[ -~\\t]*");

    /** What the runtime writes itself, and what no parameter may set. */
    private static final Set<String> OWN = Set.of(
            "accept",
            "authorization",
            "connection",
            "content-disposition",
            "content-length",
            "content-transfer-encoding",
            "content-type",
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

    private PartHeaders() {}

    static boolean areSendable(String name, String value) {
        return NAME.matcher(name).matches()
                && VALUE.matcher(value).matches()
                && !OWN.contains(name.toLowerCase(Locale.ROOT));
    }
}
