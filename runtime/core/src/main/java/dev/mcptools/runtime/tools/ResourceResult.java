package dev.mcptools.runtime.tools;

import java.util.List;

/** The answer to a request for a resource: what is in it, that there is none, or what has to be asked first. */
public sealed interface ResourceResult
        permits ResourceResult.Contents, ResourceResult.Absent, ToolResult.InputRequired {

    /** There is no such resource. */
    ResourceResult ABSENT = new Absent();

    /**
     * What is in it.
     *
     * @param contents at least one
     */
    record Contents(List<ResourceContent> contents) implements ResourceResult {

        /** @throws IllegalArgumentException if there is none: clients could not tell that from a fault */
        public Contents {
            contents = List.copyOf(contents);
            if (contents.isEmpty()) {
                throw new IllegalArgumentException("A resource has contents, though they may be an empty text.");
            }
        }
    }

    /** There is no such resource; {@link #ABSENT}. */
    record Absent() implements ResourceResult {}

    /** {@return a text} */
    static Contents text(String mimeType, String text) {
        return new Contents(List.of(new ResourceContent.Text(mimeType, text)));
    }

    /** {@return JSON} */
    static Contents json(Json json) {
        return new Contents(List.of(new ResourceContent.JsonText(json)));
    }

    /** {@return bytes} */
    static Contents blob(String mimeType, byte[] data) {
        return new Contents(List.of(new ResourceContent.Blob(mimeType, data)));
    }
}
