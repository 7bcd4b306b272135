package dev.mcptools.runtime.upstream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Decides which media type a file is sent as. */
final class UploadType {
    private UploadType() {}

    /**
     * {@return the media type}
     *
     * @param accepted what the API takes; empty if it does not say
     * @param problem gets what is wrong, to follow the name of the argument in a sentence
     */
    static String of(Upload upload, List<String> accepted, Consumer<String> problem) {
        if (accepted.isEmpty()) {
            return upload.contentType().orElse(MediaType.BYTES);
        }
        Optional<String> own = known(upload)
                .filter(type -> accepted.stream().anyMatch(range -> MediaType.isIn(range, type)))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        String only = accepted.getFirst();
        boolean undecided = accepted.size() > 1 || MediaType.isRange(only);
        if (accepted.stream().anyMatch(range -> MediaType.isIn(range, MediaType.BYTES))) {
            return MediaType.BYTES;
        }
        String list = String.join(", ", accepted);
        if (upload.contentType().isPresent()) {
            problem.accept("is " + upload.contentType().get() + ", but the API takes " + list);
        } else if (undecided) {
            problem.accept("does not say what it is: give its content_type, one of " + list);
        }
        return only;
    }

    /** What the sender says counts alone; else the name tells, else how the content begins. */
    private static Stream<String> known(Upload upload) {
        return upload.contentType()
                .map(Stream::of)
                .orElseGet(() -> Stream.of(byName(upload), byContent(upload)).flatMap(Optional::stream));
    }

    private static Optional<String> byName(Upload upload) {
        return upload.filename().map(URLConnection::guessContentTypeFromName);
    }

    private static Optional<String> byContent(Upload upload) {
        try {
            return Optional.ofNullable(
                    URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(upload.bytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
