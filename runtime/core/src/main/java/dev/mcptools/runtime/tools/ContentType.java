package dev.mcptools.runtime.tools;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says it is; whether it is so is another matter.
 *
 * @param name the media type in lower case, without parameters; empty if the answer does not say
 * @param charset the encoding that is named, if there is such a one
 */
record ContentType(String name, Optional<Charset> charset) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";,\\s]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}");

    /** What is written in characters, although it is not below {@code text/}. */
    private static final Set<String> TEXTS = Set.of(
            "application/xml",
            "application/yaml",
            "application/x-yaml",
            "application/toml",
            "application/jsonl",
            "application/x-ndjson",
            "application/ndjson",
            "application/graphql",
            "application/javascript",
            "application/sql",
            "application/x-www-form-urlencoded");

    /** {@return what a Content-Type header says} */
    static ContentType of(Optional<String> header) {
        String value = header.orElse("");
        String name = value.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return new ContentType(NAME.matcher(name).matches() ? name : "", charset(value));
    }

    boolean isJson() {
        return name.equals("application/json") || name.endsWith("+json");
    }

    boolean isHtml() {
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    /** {@return whether it is written in characters; an answer that does not say what it is may be} */
    boolean isText() {
        return isJson()
                || name.isEmpty()
                || name.startsWith("text/")
                || name.endsWith("+xml")
                || name.endsWith("+yaml")
                || TEXTS.contains(name);
    }

    boolean isImage() {
        return name.startsWith("image/") && !isText();
    }

    boolean isAudio() {
        return name.startsWith("audio/");
    }

    /** {@return its name, to stand in a sentence} */
    String inSentence() {
        return name.isEmpty() ? "something of no known type" : name;
    }

    private static Optional<Charset> charset(String header) {
        Matcher matcher = CHARSET.matcher(header);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
