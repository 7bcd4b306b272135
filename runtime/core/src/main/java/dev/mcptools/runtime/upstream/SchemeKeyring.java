package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import dev.mcptools.runtime.upstream.SecurityScheme.NotServed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Credentials by security scheme: the first alternative of a request for which all are configured is taken.
 *
 * <p>"No credentials" is taken last, wherever it stands: whoever has configured an account wants it used. What cannot be
 * served at all is left to the API to refuse, since a proxy or the network may stand for it.
 */
final class SchemeKeyring implements Keyring {
    private final ApiDescription api;
    private final Map<String, Credentials> configured;
    private final Map<String, String> howToConfigure;

    /**
     * Takes credentials for the schemes of an API.
     *
     * @param configured what there is, by scheme
     * @param howToConfigure what to do for a scheme that is not configured, by scheme: {@code set api.url}
     */
    SchemeKeyring(ApiDescription api, Map<String, Credentials> configured, Map<String, String> howToConfigure) {
        this.api = api;
        this.configured = Map.copyOf(configured);
        this.howToConfigure = Map.copyOf(howToConfigure);
    }

    @Override
    public Choice choose(ApiRequest request) {
        Security security = request.security().orElse(api.security());
        for (Map<String, List<String>> alternative : security.alternatives()) {
            if (!alternative.isEmpty() && configured.keySet().containsAll(alternative.keySet())) {
                return choice(alternative.keySet(), Optional.empty());
            }
        }
        if (security.isOptional()) {
            return Choice.NOTHING;
        }
        return security.alternatives().stream()
                .map(Map::keySet)
                .filter(schemes -> schemes.stream().allMatch(name -> configured.containsKey(name) || !isServed(name)))
                .findFirst()
                .map(schemes -> choice(schemes, Optional.of(remark(schemes))))
                .orElseThrow(() -> missing(security));
    }

    @Override
    public CredentialPlaces places() {
        return CredentialPlaces.of(api.schemes().values());
    }

    private Choice choice(Set<String> schemes, Optional<String> remark) {
        return new Choice(
                schemes.stream()
                        .sorted()
                        .filter(configured::containsKey)
                        .map(name -> Credential.of(
                                scheme(name),
                                Optional.ofNullable(configured.get(name)).orElseThrow()))
                        .toList(),
                remark);
    }

    private boolean isServed(String name) {
        return !(scheme(name) instanceof NotServed);
    }

    private SecurityScheme scheme(String name) {
        return Optional.ofNullable(api.schemes().get(name))
                .orElseGet(() -> SecurityScheme.notServed("a scheme that the document does not declare"));
    }

    private String remark(Set<String> schemes) {
        return "The call went without "
                + schemes.stream()
                        .sorted()
                        .filter(name -> !isServed(name))
                        .map(name -> name + " (" + (scheme(name) instanceof NotServed other ? other.what() : "") + ")")
                        .collect(Collectors.joining(" and "))
                + ", which this server has no credentials for and the API asks for.";
    }

    private NoAnswerException missing(Security security) {
        String sentence = security.alternatives().stream()
                .map(alternative -> alternative.keySet().stream()
                        .sorted()
                        .filter(name -> isServed(name) && !configured.containsKey(name))
                        .map(name -> name
                                + Optional.ofNullable(howToConfigure.get(name))
                                        .map(how -> " (" + how + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(", or "));
        return new NoAnswerException(
                Reason.CREDENTIALS_MISSING,
                "The API asks for credentials that this server is not configured with: " + sentence + ".");
    }

    @Override
    public String toString() {
        return configured.isEmpty()
                ? "no credentials"
                : configured.keySet().stream().sorted().collect(Collectors.joining(", ", "credentials for ", ""));
    }
}
