package dev.mcptools.generator.java;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The names of a document as names of Java.
 *
 * <p>Names that become one in Java, also in a file system that ignores case, are told apart by a hash of the original.
 * The one that is spelled in snake_case keeps its plain name: {@code user_id} is {@code userId}, {@code user-id} beside
 * it {@code userId_5414}. So no name depends on the order of the document.
 */
final class JavaNames {

    /** Names that generated code uses, and that a type of the document would hide. */
    private static final Set<String> USED_TYPES = Set.of(
            "Access",
            "AnswerRules",
            "ApiRequest",
            "ArgumentReader",
            "ArgumentType",
            "BigDecimal",
            "BigInteger",
            "Boolean",
            "FieldSource",
            "FieldUse",
            "FieldsTool",
            "Generated",
            "Input",
            "Integer",
            "JsonNode",
            "List",
            "Long",
            "ObjectNode",
            "OperationTool",
            "Optional",
            "Override",
            "PageParameter",
            "PageToken",
            "Pagination",
            "ParameterStyle",
            "SchemaResource",
            "Security",
            "Settable",
            "String",
            "ToolDescriptor",
            "ToolRegistry",
            "WireValue");

    /** Names that no component of a record can have (JLS 8.10.1). */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Names that no folder can have on Windows. */
    private static final Pattern DEVICES = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    /** The records of a tool with too many arguments for one. */
    private static final Pattern GROUPS = Pattern.compile("Input\\d+");

    /** File systems take 255 bytes, readers less. */
    private static final int LENGTH = 64;

    private final Map<String, String> javaNames;

    private JavaNames(Map<String, String> javaNames) {
        this.javaNames = javaNames;
    }

    /** {@return the Java name of a name of the document} */
    String of(String name) {
        return Optional.ofNullable(javaNames.get(name)).orElseThrow();
    }

    /** {@return for each tool the name of its class: {@code list_all_cards} is {@code ListAllCards}} */
    static JavaNames tools(Collection<String> names, String index) {
        return distinct(names, name -> {
            String type = typeName(name, "Tool");
            return USED_TYPES.contains(type) || type.equalsIgnoreCase(index) ? type + "Tool" : type;
        });
    }

    /** {@return for each argument the name of its enum: {@code status} is {@code Status}} */
    static JavaNames enums(Collection<String> names, String enclosing) {
        return distinct(names, name -> {
            String type = typeName(name, "Value");
            return USED_TYPES.contains(type)
                            || type.equals(enclosing)
                            || GROUPS.matcher(type).matches()
                    ? type + "Value"
                    : type;
        });
    }

    /** {@return for each argument its record component: {@code pipeline_uuid} is {@code pipelineUuid}} */
    static JavaNames components(Collection<String> names) {
        return distinct(names, name -> {
            String component = decapitalised(typeName(name, "Value"));
            return SourceVersion.isKeyword(component) || NO_COMPONENTS.contains(component)
                    ? component + "Value"
                    : component;
        });
    }

    /** {@return for each string of an enum its constant: {@code in progress} is {@code IN_PROGRESS}} */
    static JavaNames constants(Collection<String> values) {
        return distinct(values, value -> {
            List<String> words = Words.of(value);
            if (words.isEmpty()) {
                return value.isEmpty() ? "EMPTY" : "VALUE";
            }
            String constant = String.join("_", words).toUpperCase(Locale.ROOT);
            return Character.isDigit(constant.charAt(0)) ? "VALUE_" + constant : constant;
        });
    }

    /** {@return a tag as part of a package name: {@code pipeline-cards} is {@code pipelinecards}} */
    static String packageSegment(String tag) {
        String segment = String.join("", Words.of(tag)).toLowerCase(Locale.ROOT);
        if (segment.isEmpty() || Character.isDigit(segment.charAt(0))) {
            return "_" + segment + (segment.isEmpty() ? hash(tag).substring(0, 4) : "");
        }
        return SourceVersion.isKeyword(segment) || DEVICES.matcher(segment).matches()
                ? segment + "_"
                : shortened(segment, tag);
    }

    /** {@return words as one type name; {@code placeholder} stands where there is nothing to start a name with} */
    static String typeName(String name, String placeholder) {
        StringBuilder type = new StringBuilder();
        Words.of(name)
                .forEach(word -> type.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1).toLowerCase(Locale.ROOT)));
        if (type.length() == 0 || Character.isDigit(type.charAt(0))) {
            type.insert(0, placeholder);
        }
        return type.toString();
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static JavaNames distinct(Collection<String> names, Function<String, String> unbounded) {
        Map<String, String> javaNames = new TreeMap<>();
        Map<String, Set<String>> rivals = new HashMap<>();
        for (String name : names) {
            String javaName = shortened(unbounded.apply(name), name);
            javaNames.put(name, javaName);
            rivals.computeIfAbsent(key(javaName), each -> new HashSet<>()).add(name);
        }
        if (rivals.size() < javaNames.size()) {
            tellApart(javaNames, rivals);
        }
        return new JavaNames(javaNames);
    }

    private static void tellApart(Map<String, String> javaNames, Map<String, Set<String>> rivals) {
        Set<String> plain = new HashSet<>();
        Set<String> taken = new HashSet<>();
        rivals.forEach((key, group) -> plain(group).ifPresent(name -> {
            taken.add(key);
            plain.add(name);
        }));
        javaNames.replaceAll((name, javaName) -> plain.contains(name) ? javaName : hashed(name, javaName, taken));
    }

    /** {@return which of names that are one in Java keeps it} */
    private static Optional<String> plain(Set<String> group) {
        if (group.size() == 1) {
            return group.stream().findFirst();
        }
        List<String> snakeCase = group.stream().filter(JavaNames::isSnakeCase).toList();
        return snakeCase.size() == 1 ? Optional.of(snakeCase.get(0)) : Optional.empty();
    }

    private static String hashed(String name, String plain, Set<String> taken) {
        String hash = hash(name);
        for (int length = 4; ; length += 4) {
            String candidate = plain + "_" + hash.substring(0, length);
            if (taken.add(key(candidate))) {
                return candidate;
            }
        }
    }

    private static String shortened(String javaName, String name) {
        return javaName.length() <= LENGTH
                ? javaName
                : javaName.substring(0, LENGTH - 5) + "_" + hash(name).substring(0, 4);
    }

    private static boolean isSnakeCase(String name) {
        return name.equals(String.join("_", Words.of(name)).toLowerCase(Locale.ROOT));
    }

    private static String key(String javaName) {
        return javaName.toLowerCase(Locale.ROOT);
    }

    private static String hash(String name) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, sha256).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
