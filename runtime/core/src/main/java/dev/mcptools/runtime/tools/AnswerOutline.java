package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonToken;

/**
 * What a tool's output schema says of the API's answer, which becomes {@code structuredContent} or a part of it.
 *
 * @param content what it says of {@code structuredContent}
 * @param list whether the answer has the items of a page, and is not passed on itself
 */
record AnswerOutline(Outline content, boolean list) {
    /** Any answer will do. */
    static final AnswerOutline NONE = new AnswerOutline(Outline.ANY, false);

    /** {@return what is said of the answer that begins with {@code first}: anything but an object is a member} */
    Outline answer(JsonToken first) {
        if (list) {
            return Outline.ANY;
        }
        return first == JsonToken.START_OBJECT ? content : content.member("result");
    }

    /** {@return what is said of the items that are passed on} */
    Outline items(Outline array) {
        return list ? content.member("result").items() : array.items();
    }
}
