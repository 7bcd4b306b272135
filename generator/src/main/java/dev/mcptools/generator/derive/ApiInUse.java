package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.Security;
import dev.mcptools.generator.model.SecurityScheme;
import dev.mcptools.generator.model.SecurityScheme.OAuth2;
import dev.mcptools.generator.model.Terms;
import dev.mcptools.generator.model.Tool;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an API is for its tools: the servers that only some of them call, and the scopes that they need together. */
final class ApiInUse {
    private ApiInUse() {}

    static Api of(Api api, List<Tool> tools) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>(api.schemes());
        schemes.replaceAll(
                (name, scheme) -> scheme instanceof OAuth2 oauth ? withScopes(oauth, name, api, tools) : scheme);
        return api.with(ownServers(tools), schemes);
    }

    private static SecurityScheme withScopes(OAuth2 scheme, String name, Api api, List<Tool> tools) {
        List<String> scopes = tools.stream()
                .map(tool -> tool.terms().security().orElse(api.security()))
                .map(Security::alternatives)
                .flatMap(Collection::stream)
                .flatMap(alternative -> alternative.getOrDefault(name, List.of()).stream())
                .filter(scope -> !scope.isBlank())
                .distinct()
                .sorted()
                .toList();
        return new OAuth2(scheme.tokenUrl(), scheme.refreshUrl(), scopes);
    }

    /** {@return servers by the names they are configured under: what the document calls them, else their address} */
    private static Map<String, ApiServer> ownServers(List<Tool> tools) {
        Map<String, List<ApiServer>> byName = tools.stream()
                .map(Tool::terms)
                .map(Terms::server)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.groupingBy(ApiInUse::name));
        Map<String, ApiServer> named = new TreeMap<>();
        byName.forEach((name, servers) -> servers.forEach(server -> named.put(
                servers.size() == 1
                        ? name
                        : name + "_" + Hash.of(server.toString()).substring(0, 4),
                server)));
        return named;
    }

    private static String name(ApiServer server) {
        String address = server.withDefaults().replaceFirst("(?i)^https?://", "");
        String name = Words.snakeCase(server.name().isEmpty() ? address : server.name())
                .replaceAll("[^a-z0-9_]", "");
        return name.isEmpty() ? "server" : name;
    }
}
