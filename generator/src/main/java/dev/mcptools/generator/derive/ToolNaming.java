package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.records.Documentation.MethodOfResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names tools. A name depends on its own operation and on which others would have the same, never on the order of the
 * document.
 */
final class ToolNaming {
    /** Clients put prefixes before the names that they show to a model, whose limit is 64. */
    private static final int AIM = 48;

    private static final int LONGEST = 64;

    private static final Map<String, String> SHORTER = Map.ofEntries(
            Map.entry("administration", "admin"),
            Map.entry("application", "app"),
            Map.entry("applications", "apps"),
            Map.entry("attribute", "attr"),
            Map.entry("attributes", "attrs"),
            Map.entry("authentication", "auth"),
            Map.entry("authorization", "authz"),
            Map.entry("certificate", "cert"),
            Map.entry("certificates", "certs"),
            Map.entry("configuration", "config"),
            Map.entry("configurations", "configs"),
            Map.entry("database", "db"),
            Map.entry("databases", "dbs"),
            Map.entry("definition", "def"),
            Map.entry("definitions", "defs"),
            Map.entry("description", "desc"),
            Map.entry("directory", "dir"),
            Map.entry("directories", "dirs"),
            Map.entry("document", "doc"),
            Map.entry("documents", "docs"),
            Map.entry("environment", "env"),
            Map.entry("environments", "envs"),
            Map.entry("identifier", "id"),
            Map.entry("identifiers", "ids"),
            Map.entry("information", "info"),
            Map.entry("management", "mgmt"),
            Map.entry("maximum", "max"),
            Map.entry("message", "msg"),
            Map.entry("messages", "msgs"),
            Map.entry("minimum", "min"),
            Map.entry("notification", "notif"),
            Map.entry("notifications", "notifs"),
            Map.entry("organization", "org"),
            Map.entry("organizations", "orgs"),
            Map.entry("parameter", "param"),
            Map.entry("parameters", "params"),
            Map.entry("permission", "perm"),
            Map.entry("permissions", "perms"),
            Map.entry("reference", "ref"),
            Map.entry("references", "refs"),
            Map.entry("repository", "repo"),
            Map.entry("repositories", "repos"),
            Map.entry("specification", "spec"),
            Map.entry("statistics", "stats"),
            Map.entry("subscription", "sub"),
            Map.entry("subscriptions", "subs"),
            Map.entry("transaction", "tx"),
            Map.entry("transactions", "txs"));

    private ToolNaming() {}

    /** The name that a documentation record makes: {@code list_all_octapipe_pipeline_cards}. */
    static String documented(String api, MethodOfResource documented) {
        String singular = documented.resource().singular();
        String plural = documented.resource().resource();
        String key = documented.method().key().value();
        return switch (key) {
            case "list" -> "list_all_" + api + "_" + plural;
            case "get" -> "get_single_" + api + "_" + singular + "_by_id";
            case "create" -> "create_a_" + api + "_" + singular;
            case "update" -> "update_a_" + api + "_" + singular + "_by_id";
            case "delete" -> "delete_a_" + api + "_" + singular + "_by_id";
            default -> api + "_" + plural + "_" + key;
        };
    }

    /**
     * Names operations that nobody named; each gets one that no other operation has.
     *
     * <p>Operations whose names would be alike, shortened ones included, all get a hash of method and path: which of
     * them came first decides nothing.
     */
    static Map<Operation, String> derived(
            Collection<ApiOperation> operations, Collection<String> given, Diagnostics diagnostics) {
        Set<String> taken = given.stream().map(ToolNaming::folded).collect(Collectors.toCollection(HashSet::new));
        Map<String, List<ApiOperation>> alike =
                operations.stream().collect(Collectors.groupingBy(operation -> folded(fitted(bare(operation), ""))));
        Map<Operation, String> names = new HashMap<>();
        List<ApiOperation> others = new ArrayList<>();
        alike.forEach((folded, same) -> {
            if (same.size() == 1 && taken.add(folded)) {
                names.put(same.get(0).operation(), fitted(bare(same.get(0)), ""));
            } else {
                others.addAll(same);
            }
        });
        others.sort(Comparator.comparing(operation -> methodAndPath(operation.operation())));
        for (ApiOperation each : others) {
            String hash = Hash.of(methodAndPath(each.operation()));
            String name = fitted(bare(each), hash);
            while (!taken.add(folded(name))) {
                hash = Hash.of(hash);
                name = fitted(bare(each), hash);
            }
            names.put(each.operation(), name);
        }
        operations.forEach(each -> noteIfRenamed(each, names.getOrDefault(each.operation(), ""), diagnostics));
        return names;
    }

    private static void noteIfRenamed(ApiOperation operation, String name, Diagnostics diagnostics) {
        String bare = bare(operation);
        if (!name.equals(bare)) {
            diagnostics.note(
                    "tool-renamed",
                    operation.at(),
                    "`" + operation.operation().id() + "` is the tool " + name + ": " + bare
                            + (name.equals(fitted(bare, ""))
                                    ? " is too long."
                                    : " is not the name of one tool alone."));
        }
    }

    /** Class names are made of tool names, and files of those: on many disks, upper and lower case are alike. */
    private static String folded(String name) {
        return name.replace("_", "");
    }

    private static String bare(ApiOperation operation) {
        String byId =
                operation.hasOwnId() ? Words.snakeCase(operation.operation().id()) : "";
        return byId.isEmpty() ? byPath(operation.operation()) : byId;
    }

    private static String byPath(Operation operation) {
        String name = Words.snakeCase(methodAndPath(operation).replace("{", "by "));
        return operation.path().chars().anyMatch(character -> character > 127)
                ? name + "_" + Hash.of(operation.path())
                : name;
    }

    private static String methodAndPath(Operation operation) {
        return operation.httpMethod() + " " + operation.path();
    }

    private static String fitted(String name, String suffix) {
        String whole = suffix.isEmpty() ? name : name + "_" + suffix;
        if (whole.length() <= AIM) {
            return whole;
        }
        String shorter = shortened(name);
        if (!suffix.isEmpty()) {
            shorter = shorter + "_" + suffix;
        }
        return shorter.length() <= LONGEST ? shorter : cut(shorter, Hash.of(whole));
    }

    /** The first word, the verb, stays. */
    private static String shortened(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("_")));
        for (int i = 1; i < words.size(); i++) {
            words.set(i, SHORTER.getOrDefault(words.get(i), words.get(i)));
        }
        return String.join("_", words);
    }

    private static String cut(String name, String hash) {
        String start = name.substring(0, LONGEST - hash.length() - 1);
        int lastWord = start.lastIndexOf('_');
        return (lastWord > AIM / 2 ? start.substring(0, lastWord) : start) + "_" + hash;
    }
}
