package dev.mcptools.generator.derive;

import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.FieldPath;
import dev.mcptools.generator.model.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The names that the members of an answer are chosen by. Each costs tokens in every list of tools: so all outer members have
 * one, inner ones where a record speaks of them, or of large objects as long as there are few names.
 *
 * @param members the members of the answer
 * @param mentioned the members that a record speaks of, by their paths
 */
record FieldChoice(AnswerMembers members, Collection<String> mentioned) {
    private static final int LARGE = 8;
    private static final int MOST = 40;

    List<String> names() throws DocumentFault {
        List<String> names = new ArrayList<>();
        int left = MOST - members.names().size() - mentioned.size();
        for (String name : members.names()) {
            String path = FieldPath.of(List.of(name));
            names.add(path);
            List<String> inside = mentioned.stream()
                    .filter(each -> each.startsWith(path + "."))
                    .toList();
            if (inside.isEmpty() && !mentioned.contains(path)) {
                inside = ofLarge(name, path);
                inside = inside.size() <= left ? inside : List.of();
                left -= inside.size();
            }
            names.addAll(inside);
        }
        names.add(Fields.EVERYTHING);
        return names;
    }

    private List<String> ofLarge(String name, String path) throws DocumentFault {
        AnswerMembers inside = members.in(name);
        return inside.names().size() < LARGE
                ? List.of()
                : inside.names().stream()
                        .map(each -> path + "." + FieldPath.of(List.of(each)))
                        .toList();
    }
}
