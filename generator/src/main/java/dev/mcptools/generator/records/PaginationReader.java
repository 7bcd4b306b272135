package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.records.PaginationRecord.Style;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads what is said of the pages of a list. */
final class PaginationReader {
    private static final String STYLES = "`page`, `offset`, `cursor`, `next_url`, `link_header` or `none`";

    private PaginationReader() {}

    /** What `pagination` says: `none`, or an object. Empty if it is faulty. */
    static Optional<PaginationRecord> read(Members method) {
        Optional<Located<String>> word = method.word("pagination");
        if (word.isPresent()) {
            if (!word.get().value().equals("none")) {
                method.fault(
                        word.get().at(),
                        "`pagination` is \"" + word.get().value() + "\".",
                        "Write `none`, or an object with a `style`.");
            }
            return Optional.of(new PaginationRecord.None());
        }
        return method.object("pagination", "`pagination`").flatMap(PaginationReader::object);
    }

    private static Optional<PaginationRecord> object(Members members) {
        Located<String> written = members.requiredText("style");
        if (written.value().equals("none")) {
            members.end();
            return Optional.of(new PaginationRecord.None());
        }
        Optional<Style> style = style(written.value());
        if (style.isEmpty()) {
            if (!written.value().isEmpty()) {
                members.fault(
                        written.at(),
                        "The pagination style `" + written.value() + "` is unknown.",
                        "Write " + STYLES + ".");
            }
            return Optional.empty();
        }
        Optional<PaginationRecord> paged = paged(members, style.get());
        members.end();
        return paged;
    }

    private static Optional<Style> style(String written) {
        for (Style style : Style.values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    /** {@return what is declared; empty if something is missing without which nobody could go on to the next page} */
    private static Optional<PaginationRecord> paged(Members members, Style style) {
        Optional<Located<String>> page = members.text("page");
        Optional<Located<String>> offset = members.text("offset");
        Optional<Located<String>> cursor = members.text("cursor");
        PaginationRecord.Told answer = told(members);
        boolean whole = switch (style) {
            case PAGE -> require(members, page, "page");
            case OFFSET -> require(members, offset, "offset");
            case CURSOR -> {
                // Both are looked at, so that both are said where both are wrong.
                boolean named = require(members, cursor, "cursor");
                yield requireOneToken(members, answer) && named;
            }
            case NEXT_URL -> require(members, answer.next(), "next");
            case LINK_HEADER -> true;
        };
        PaginationRecord.Paged paged = new PaginationRecord.Paged(
                style,
                page,
                offset,
                cursor,
                number(members.zeroOrOne("first")),
                members.text("opening").map(Located::value),
                members.text("size"),
                number(members.count("maxSize")),
                members.requiredPointer("items"),
                answer);
        return whole ? Optional.of(paged) : Optional.empty();
    }

    private static PaginationRecord.Told told(Members members) {
        return new PaginationRecord.Told(
                members.pointer("next"),
                members.pointer("token"),
                members.text("tokenHeader"),
                members.pointer("lastItem"),
                members.pointer("total"),
                members.text("totalHeader"),
                members.pointer("totalPages"));
    }

    private static boolean require(Members members, Optional<Located<String>> value, String name) {
        if (value.isEmpty() && !members.has(name)) {
            members.missing(name);
        }
        return value.isPresent();
    }

    private static boolean requireOneToken(Members members, PaginationRecord.Told answer) {
        long given = Stream.of(answer.token(), answer.tokenHeader(), answer.lastItem())
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            members.fault(
                    members.at(),
                    "A cursor comes from one place, but " + given + " are given.",
                    "Write one of `token`, `tokenHeader` and `lastItem`.");
        }
        return given > 0;
    }

    private static OptionalInt number(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
