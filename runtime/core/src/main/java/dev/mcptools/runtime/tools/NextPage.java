package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.LinkTarget;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Decides what comes after a page.
 *
 * @param pagination how the list goes on
 * @param position how far it was read before this page
 * @param sent the request for this page
 * @param answer what the answer tells
 */
record NextPage(Pagination pagination, PagePosition position, ApiRequest sent, PageAnswer answer) {
    /** Nobody lets an API serve fewer items than these at most. */
    private static final int SMALLEST_CAP = 10;

    /** What to do next. */
    sealed interface Step {
        record To(PagePosition position) implements Step {}

        record End(PageRest rest) implements Step {}
    }

    private static final Step LAST = new Step.End(PageRest.NOTHING);

    Step after(JsonPass.Items items) {
        return switch (pagination.style()) {
            case PageStyle.PageNumber numbered -> counted(items, position.at(), numbered.first(), 1);
            case PageStyle.Offset offset -> counted(items, position.at(), offset.first(), items.count());
            case PageStyle.Cursor cursor -> token(items, cursor.token());
            case PageStyle.NextUrl url -> nextUrl(items, url.pointer());
            case PageStyle.LinkHeader link ->
                answer.answer().nextLink().map(target -> link(items, target)).orElse(LAST);
        };
    }

    /** Pages or items that are numbered: the next number is known, and the question is whether there is anything. */
    private Step counted(JsonPass.Items items, String at, int first, int distance) {
        if (!goesOn(items.count())) {
            return LAST;
        }
        long sum = PagePosition.checkSum(items.json().bytes()) ^ items.unchosen();
        if (!position.isStart() && position.mark() == sum) {
            return unknown("The API sent the same page again, so it was not asked for more.");
        }
        if (distance == 0) {
            return unknown("The API says that more items follow, but this page has none.");
        }
        long number = at.isEmpty() ? first : Long.parseLong(at);
        return new Step.To(position.after(items.count(), sum, Long.toString(number + distance)));
    }

    private boolean goesOn(int count) {
        Optional<Boolean> said = answer.more();
        if (said.isPresent()) {
            return said.get();
        }
        OptionalLong pages = answer.pages();
        if (pages.isPresent()) {
            return position.pages() + 1 < pages.getAsLong();
        }
        OptionalLong total = answer.total();
        return total.isPresent() ? position.items() + count < total.getAsLong() : isFull(count);
    }

    /**
     * Whether a page of so many items is no last one. An API may serve fewer items than it was asked for without saying
     * so: what it served first is what it serves at most, and a first page is doubted if its size is round.
     */
    private boolean isFull(int count) {
        if (count == 0) {
            return false;
        }
        OptionalInt asked = pagination.size().asked(sent);
        if (asked.isPresent()
                && (count >= asked.getAsInt() || pagination.size().max().isPresent())) {
            return count >= asked.getAsInt();
        }
        if (!position.isStart()) {
            return count >= position.firstPage();
        }
        return asked.isEmpty() || (count >= SMALLEST_CAP && (count % 5 == 0 || Integer.bitCount(count) == 1));
    }

    private Step token(JsonPass.Items items, PageToken place) {
        Optional<Boolean> said = answer.more();
        if (said.isPresent() && !said.get()) {
            return LAST;
        }
        Optional<MemberValue> token = switch (place) {
            case PageToken.Member member -> answer.member(member.pointer());
            case PageToken.Header header ->
                answer.header(header.name()).map(text -> new MemberValue(MemberValue.Kind.TEXT, text));
            case PageToken.LastItem item -> last(items, item.pointer(), said.isPresent());
        };
        Optional<MemberValue> something = token.filter(value -> !value.isNothing());
        if (something.isEmpty()) {
            return said.isPresent()
                    ? outOfReach("The API says that more items follow, but not how to ask for them.")
                    : LAST;
        }
        return switch (something.get().kind()) {
            case TEXT -> to(items, TextNode.valueOf(something.get().text()).toString());
            case NUMBER -> to(items, something.get().text());
            case NULL, FALSE, TRUE, CONTAINER ->
                outOfReach("What the API sent for the next page is neither a text nor a number.");
        };
    }

    private Optional<MemberValue> last(JsonPass.Items items, String pointer, boolean moreIsSaid) {
        if (items.count() == 0 || (!moreIsSaid && !isFull(items.count()))) {
            return Optional.empty();
        }
        JsonNode all = items.json().tree();
        return Optional.of(MemberValue.of(all.path(all.size() - 1).at(pointer)));
    }

    private Step nextUrl(JsonPass.Items items, String pointer) {
        Optional<Boolean> said = answer.more();
        Optional<MemberValue> url = answer.member(pointer).filter(value -> !value.isNothing());
        if (url.isEmpty() || (said.isPresent() && !said.get())) {
            return LAST;
        }
        return url.get().kind() == MemberValue.Kind.TEXT
                ? link(items, answer.answer().link(url.get().text()))
                : outOfReach("What the API sent as the URL of the next page is no text.");
    }

    private Step link(JsonPass.Items items, LinkTarget target) {
        return switch (target) {
            case LinkTarget.Inside inside ->
                inside.query().equals(query())
                        ? unknown("The API named this page as the next one, so it was not asked for more.")
                        : to(items, inside.query());
            case LinkTarget.Outside outside ->
                outOfReach("The API's link to the next page leads away from the API, where no request goes.");
            case LinkTarget.Unreadable unreadable -> unknown("The API's link to the next page cannot be read.");
        };
    }

    private String query() {
        String target = sent.target();
        int start = target.indexOf('?');
        return start < 0 ? "" : target.substring(start + 1);
    }

    /**
     * On to what the API itself named, unless it leads back. One mark for the whole list finds circles of any length:
     * it is set anew at each power of two (R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980).
     */
    private Step to(JsonPass.Items items, String next) {
        long sum = PagePosition.checkSum(next);
        if (next.equals(position.at()) || (!position.isStart() && sum == position.mark())) {
            return unknown("The API named a page as the next one that was read before, so it was not asked for more.");
        }
        boolean markHere = Long.bitCount(position.pages() + 1) == 1;
        return new Step.To(position.after(items.count(), markHere ? sum : position.mark(), next));
    }

    private static Step unknown(String why) {
        return new Step.End(new PageRest.Unknown(why + " Whether the list ends here is not known."));
    }

    private static Step outOfReach(String why) {
        return new Step.End(new PageRest.OutOfReach(why));
    }
}
