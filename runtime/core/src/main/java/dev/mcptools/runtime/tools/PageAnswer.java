package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiAnswer;
import io.helidon.http.HeaderNames;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an answer tells of its list.
 *
 * @param pagination where it tells it
 * @param answer the answer
 * @param members those of its members that tell something
 */
record PageAnswer(Pagination pagination, ApiAnswer answer, Map<String, MemberValue> members) {

    /** {@return whether there is a next page; empty if the answer does not say} */
    Optional<Boolean> more() {
        return pagination.next().flatMap(this::member).map(value -> !value.isNothing());
    }

    /** {@return how many items the list has, if the answer says it} */
    OptionalLong total() {
        OptionalLong inBody = count(pagination.counts().items());
        if (inBody.isPresent()) {
            return inBody;
        }
        return pagination
                .counts()
                .itemsHeader()
                .flatMap(this::header)
                .map(text -> new MemberValue(MemberValue.Kind.TEXT, text).count())
                .orElse(OptionalLong.empty());
    }

    /** {@return how many pages the list has, if the answer says it} */
    OptionalLong pages() {
        return count(pagination.counts().pages());
    }

    Optional<MemberValue> member(String pointer) {
        return Optional.ofNullable(members.get(pointer));
    }

    Optional<String> header(String name) {
        return answer.header(HeaderNames.create(name)).map(String::strip);
    }

    private OptionalLong count(Optional<String> pointer) {
        return pointer.flatMap(this::member).map(MemberValue::count).orElse(OptionalLong.empty());
    }
}
