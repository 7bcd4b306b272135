package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * A {@code $ref} taken apart (RFC 3986, section 4.2).
 *
 * @param resource what stands before the {@code #}; empty for the file in which the reference stands
 * @param fragment what stands behind it, decoded: a JSON Pointer, the name of an anchor, or empty for the whole
 */
record RelativeReference(String resource, String fragment) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("/+");

    static RelativeReference of(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new RelativeReference(text, "")
                : new RelativeReference(text.substring(0, hash), decoded(text.substring(hash + 1)));
    }

    /** What a reader would call it: the last segment of the pointer, or the file's name without its extension. */
    String name() {
        String path = fragment.isEmpty() ? decoded(resource).replaceFirst("\\.\\w+$", "") : fragment;
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }

    /**
     * The path of the file from the root of the document, if that is where it leads.
     *
     * @param from the path of the file in which the reference stands
     * @param at the place of the reference
     * @throws DocumentFault if it leads out of the root
     */
    String path(String from, SourceLocation at) throws DocumentFault {
        if (SCHEME.matcher(resource).matches()) {
            throw outside(at, "names a place of its own");
        }
        String path = decoded(resource);
        if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            throw outside(at, "is no relative path");
        }
        Deque<String> segments = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String segment : SEPARATOR.splitAsStream(folder + path).toList()) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    throw outside(at, "leads out of the document's folder");
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** The fault of a reference to what is never read. */
    DocumentFault outside(SourceLocation at, String why) {
        return DocumentFault.endingTheRun(
                Reference.EXTERNAL,
                at,
                "The reference \"" + this + "\" " + why + "; nothing outside of the document's folder is read.",
                "Put a copy of the file beside the document and refer to it by a relative path; a folder further up"
                        + " may be given as documentRoot.");
    }

    /** The reference as it is written, but for its escapes. */
    @Override
    public String toString() {
        return fragment.isEmpty() ? resource : resource + "#" + fragment;
    }

    /** Percent-encoding (RFC 3986, section 2.1; RFC 6901, section 6); {@code +} means itself. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
