package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body (RFC 7578). A body of another type has none. */
public record Multipart(List<Part> parts) {

    private static final Pattern BOUNDARY =
            Pattern.compile("^multipart/form-data\\b.*;\\s*boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    public Multipart {
        parts = List.copyOf(parts);
    }

    /** One part. Those with a file name are files, the others fields. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    public record Part(String name, Optional<String> fileName, String contentType, byte[] bytes) {}

    public Optional<Part> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName().isPresent())
                .findFirst();
    }

    /** The fields, as if they had come as JSON. */
    public ObjectNode fields() {
        ObjectNode fields = Json.object();
        parts.stream()
                .filter(part -> part.fileName().isEmpty())
                .forEach(part -> fields.put(part.name(), new String(part.bytes(), StandardCharsets.UTF_8)));
        return fields;
    }

    /** Reads a body; 400 when its parts cannot be told apart. */
    public static Multipart parse(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            return new Multipart(List.of());
        }
        // RFC 2046, section 5.1.1: the line break before a delimiter belongs to it; the first may stand at the start.
        byte[] delimiter = ("\r\n--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = new byte[body.length + CRLF.length];
        System.arraycopy(CRLF, 0, text, 0, CRLF.length);
        System.arraycopy(body, 0, text, CRLF.length, body.length);

        List<Part> parts = new ArrayList<>();
        int start = find(text, delimiter, 0);
        while (!closes(text, start + delimiter.length)) {
            int from = start + delimiter.length + CRLF.length;
            int end = find(text, delimiter, from - CRLF.length);
            parts.add(part(Arrays.copyOfRange(text, from, Math.max(from, end))));
            start = end;
        }
        return new Multipart(parts);
    }

    private static Part part(byte[] bytes) {
        int headEnd = find(bytes, BLANK_LINE, 0);
        String name = "";
        Optional<String> fileName = Optional.empty();
        String contentType = "text/plain";
        for (String header : new String(bytes, 0, headEnd, StandardCharsets.UTF_8).split("\r\n", -1)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                name = first(NAME, header).orElse("");
                fileName = first(FILE_NAME, header);
            } else if (lower.startsWith("content-type:")) {
                contentType = header.substring("content-type:".length()).strip();
            }
        }
        return new Part(
                name, fileName, contentType, Arrays.copyOfRange(bytes, headEnd + BLANK_LINE.length, bytes.length));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean closes(byte[] text, int at) {
        return at + 1 < text.length && text[at] == '-' && text[at + 1] == '-';
    }

    private static int find(byte[] text, byte[] wanted, int from) {
        for (int i = from; i <= text.length - wanted.length; i++) {
            if (Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw Refusal.malformed("The request body is not valid multipart/form-data.");
    }
}
