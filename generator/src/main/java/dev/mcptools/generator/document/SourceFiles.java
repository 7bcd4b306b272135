package dev.mcptools.generator.document;

import java.util.Optional;

/**
 * The files that a document may be made of: itself, and those below one folder, its root, that it refers to.
 *
 * <p>Nothing outside of the root is ever read. That holds for an implementation as well: a symbolic link that leads out
 * of the root is {@link Finding.Outside}.
 */
public interface SourceFiles {

    /** {@return the document itself} */
    SourceFile document();

    /** {@return the document's path from the root, segments separated by slashes: {@code apis/openapi.yaml}} */
    String path();

    /**
     * Looks for a file. The same path always gives the same answer while a document is read.
     *
     * @param path from the root; its segments, none of which is empty, {@code .} or {@code ..}, are separated by
     *     slashes
     * @param most the most bytes that are wanted: of a larger file, so many and one more come back
     * @return what is there
     */
    Finding find(String path, int most);

    /** What is at a path. */
    sealed interface Finding {
        /**
         * A file.
         *
         * @param file its name for diagnostics and its content
         */
        record Found(SourceFile file) implements Finding {}

        /** No file, or something that is none, such as a folder. */
        record Absent() implements Finding {}

        /** A symbolic link that leads out of the root. */
        record Outside() implements Finding {}

        /**
         * A file that cannot be read.
         *
         * @param reason why, as the file system has it
         */
        record Unreadable(String reason) implements Finding {}
    }

    /**
     * A path that was looked at. A run has the same result as long as all of its lookups have.
     *
     * @param path from the root
     * @param file what was found; empty if there is no file
     */
    record Lookup(String path, Optional<SourceFile> file) {}

    /** {@return a document without any files beside it} */
    static SourceFiles only(SourceFile document) {
        return new SourceFiles() {
            @Override
            public SourceFile document() {
                return document;
            }

            @Override
            public String path() {
                return document.name().substring(document.name().lastIndexOf('/') + 1);
            }

            @Override
            public Finding find(String path, int most) {
                return new Finding.Absent();
            }
        };
    }
}
