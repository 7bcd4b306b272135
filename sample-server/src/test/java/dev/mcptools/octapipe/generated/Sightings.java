package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the texts of documents are seen again, by their names, and with how many foreign texts behind the name. */
final class Sightings {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final SortedMap<String, SortedMap<String, Integer>> places = new TreeMap<>();

    Sightings(SortedSet<String> names) {
        names.forEach(name -> places.put(name, new TreeMap<>()));
    }

    /** {@return what finds a name, and not one that begins or ends with it} */
    static Pattern of(String name) {
        return Pattern.compile("(?<![A-Za-z0-9.-])" + Pattern.quote(name) + "(?![A-Za-z0-9-]|\\.[A-Za-z0-9])");
    }

    /** Looks for every name in what was made of the documents with one foreign text. */
    void look(String place, String made) {
        places.forEach((name, seen) -> {
            if (made.contains(name) && of(name).matcher(made).find()) {
                seen.merge(place, 1, Integer::sum);
            }
        });
    }

    /** Holds all that was seen against what is written down. */
    void compare(ForeignCase documents) throws IOException {
        Path written = documents.folder().resolve("seen.txt");
        if (UPDATE) {
            assertThat(System.getenv("CI"))
                    .as("a build server compares, it does not update")
                    .isNotEqualTo("true");
            Files.writeString(written, text());
        }
        assertThat(text()).as("seen; -Dgolden.update=true writes it anew").isEqualTo(Files.readString(written));
    }

    private String text() {
        return places.entrySet().stream()
                .map(name -> name.getKey() + ": " + places(name.getValue()))
                .map(String::strip)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String places(SortedMap<String, Integer> seen) {
        return seen.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .collect(Collectors.joining(", "));
    }
}
