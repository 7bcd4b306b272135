package dev.mcptools.runtime.upstream;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads values under one node of a configuration, and collects all that is wrong with them. */
final class Settings {
    private final Config node;
    private final List<String> problems;

    private Settings(Config node, List<String> problems) {
        this.node = node;
        this.problems = problems;
    }

    Settings(Config node) {
        this(node, new ArrayList<>());
    }

    /** {@return the settings one level below, whose problems are collected with these} */
    Settings below(String key) {
        return new Settings(node.get(key), problems);
    }

    /** {@return the whole name of a key: {@code api.url}} */
    String name(String key) {
        return node.key().child(Config.Key.create(key)).toString();
    }

    /** {@return the same for sentences, with the environment variable that sets it} */
    String nameAndVariable(String key) {
        return name(key) + " (" + name(key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")
                + " in the environment)";
    }

    /** {@return the value; empty if it is not given or blank} */
    Optional<String> text(String key) {
        return exactText(key).filter(value -> !value.isBlank());
    }

    /** {@return the value, also if it is blank} */
    Optional<String> exactText(String key) {
        return node.get(key).asString().asOptional();
    }

    /** {@return the value, read by {@code reading}; empty if it is not given or cannot be read, which is a problem then} */
    <T> Optional<T> value(String key, Function<Config, T> reading) {
        return text(key).flatMap(given -> reading(key, () -> reading.apply(node.get(key))));
    }

    /** {@return an address under {@code key}} */
    Optional<URI> uri(String key) {
        return text(key).flatMap(text -> reading(key, () -> parsed(text)));
    }

    /** {@return the values of a list, separated by commas or spaces where they are one text} */
    Optional<List<String>> words(String key) {
        Config list = node.get(key);
        if (!list.exists()) {
            return Optional.empty();
        }
        List<String> items = list.isLeaf()
                ? List.of(list.asString().orElse(""))
                : list.asList(String.class).orElse(List.of());
        return Optional.of(items.stream()
                .flatMap(item -> List.of(item.split("[,\\s]+")).stream())
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Complains of every key that is not among {@code known}. */
    void onlyHas(List<String> known) {
        for (Config child : node.asNodeList().orElse(List.of())) {
            if (!known.contains(child.name())) {
                problem(
                        child.name(),
                        "is unknown" + (known.isEmpty() ? "." : "; known are " + String.join(", ", known) + "."));
            }
        }
    }

    /** Complains of a key. */
    void problem(String key, String predicate) {
        problems.add(name(key) + " " + predicate);
    }

    /** Complains of something that is not given. */
    void missing(String key, String why) {
        problems.add("Set " + nameAndVariable(key) + ": " + why);
    }

    /**
     * Ends here if there was anything to complain of.
     *
     * @throws InvalidSettingsException with all of it
     */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /** {@return what {@code reading} returns; empty if it throws, which is a problem of {@code key} then} */
    <T> Optional<T> reading(String key, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ConfigException e) {
            problem(key, "has a value that cannot be read.");
        } catch (IllegalArgumentException e) {
            problem(key, "cannot be used. " + e.getMessage());
        }
        return Optional.empty();
    }

    // Not URI.create: its message repeats the text, which may have a password in it.
    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("It is no URL.");
        }
    }

    @Override
    public String toString() {
        return node.key().toString();
    }
}
