package dev.mcptools.runtime.discovery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the things that every API does. */
final class Synonyms {
    private static final Map<String, List<String>> BY_WORD = byWord(
            "list all show find browse index enumerate",
            "get show read fetch retrieve view open look single",
            "create add new make insert post register",
            "update edit change modify patch rename set replace put",
            "delete remove destroy erase drop",
            "search find query lookup filter",
            "count number total many",
            "upload attach import",
            "download export",
            "cancel abort stop",
            "user member person people account",
            "permission access role right",
            "message mail email notification");

    private Synonyms() {}

    /** {@return the other words for a word, all of them stemmed} */
    static List<String> of(String stem) {
        return BY_WORD.getOrDefault(stem, List.of());
    }

    private static Map<String, List<String>> byWord(String... groups) {
        return Stream.of(groups)
                .map(ToolText::words)
                .flatMap(group -> group.stream().map(word -> Map.entry(word, without(word, group))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Synonyms::both));
    }

    private static List<String> without(String word, List<String> group) {
        return group.stream().filter(other -> !other.equals(word)).toList();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.of(one, other).flatMap(List::stream).distinct().toList();
    }
}
