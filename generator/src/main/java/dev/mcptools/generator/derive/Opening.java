package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageStyle;
import java.util.List;
import java.util.Optional;

/** What asks for the first page of an API that wants each request to say which page it is for. */
final class Opening {
    private Opening() {}

    static Optional<String> of(PageStyle style, List<Candidate> candidates) {
        if (style instanceof PageStyle.PageNumber numbered) {
            return number(numbered.page(), numbered.first(), candidates);
        }
        if (style instanceof PageStyle.Offset offset) {
            return number(offset.offset(), offset.first(), candidates);
        }
        return Optional.empty();
    }

    private static Optional<String> number(PageParameter parameter, int first, List<Candidate> candidates) {
        boolean required =
                candidates.stream().anyMatch(candidate -> candidate.required() && parameter.isAt(candidate.place()));
        return required ? Optional.of(Integer.toString(first)) : Optional.empty();
    }
}
