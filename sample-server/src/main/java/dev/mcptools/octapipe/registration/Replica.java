package dev.mcptools.octapipe.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the database has of accounts, servers and API tokens, in memory. */
final class Replica {
    private final Map<String, IntegratedAccount> accounts = new HashMap<>();
    private final Map<String, Registration> byId = new HashMap<>();
    private final Map<String, Registration> byHash = new HashMap<>();
    private final Map<String, String> tokenHashes = new HashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private long number;

    /** {@return the number of the last change that is in it} */
    synchronized long number() {
        return number;
    }

    /** Forgets all, which is to be read anew, and {@return what has ended by that} */
    synchronized List<Registration> clear() {
        List<Registration> ended = List.copyOf(byId.values());
        accounts.clear();
        byId.clear();
        byHash.clear();
        tokenHashes.clear();
        tokens.clear();
        number = 0;
        return ended;
    }

    /** Takes over what has changed, and {@return what has ended by that} */
    synchronized List<Registration> take(Changes changes) {
        List<Registration> ended = new ArrayList<>();
        changes.accounts().forEach(account -> accounts.put(account.id(), account));
        changes.servers().forEach(server -> put(server).ifPresent(ended::add));
        changes.tokens().forEach(token -> {
            tokenHashes.put(token.id(), token.hash());
            tokens.add(token.hash());
        });
        // Last: one may have been removed while the changes were read, and no id is given twice.
        changes.removed().forEach(removed -> ended.addAll(remove(removed)));
        number = Math.max(number, changes.number());
        return ended;
    }

    private Optional<Registration> put(RegisteredServer server) {
        Registration known = byId.get(server.id());
        if (known != null && known.server().tokenHash().equals(server.tokenHash())) {
            known.change(server);
            return Optional.empty();
        }
        Optional<Registration> before = forget(server.id());
        Registration made = new Registration(server);
        byId.put(server.id(), made);
        byHash.put(server.tokenHash(), made);
        return before;
    }

    private List<Registration> remove(Changes.Removed removed) {
        return switch (removed.kind()) {
            case INTEGRATED_ACCOUNT -> {
                accounts.remove(removed.id());
                // The database has deleted them with their account.
                yield forget(server -> server.accountId().equals(removed.id()));
            }
            case MCP_SERVER -> forget(removed.id()).stream().toList();
            case API_TOKEN -> {
                Optional.ofNullable(tokenHashes.remove(removed.id())).ifPresent(tokens::remove);
                yield List.of();
            }
        };
    }

    private List<Registration> forget(Predicate<RegisteredServer> which) {
        return byId.values().stream()
                .map(Registration::server)
                .filter(which)
                .map(RegisteredServer::id)
                .toList()
                .stream()
                .flatMap(id -> forget(id).stream())
                .toList();
    }

    private Optional<Registration> forget(String id) {
        Optional<Registration> known = Optional.ofNullable(byId.remove(id));
        known.ifPresent(registration -> byHash.remove(registration.server().tokenHash()));
        return known;
    }

    /** {@return the registration whose secret is kept so} */
    synchronized Optional<Registration> registration(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    synchronized Optional<IntegratedAccount> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** {@return whether there is an API token that is kept so} */
    synchronized boolean hasToken(String hash) {
        return tokens.contains(hash);
    }

    /** {@return those that are in use here} */
    synchronized List<Registration> inUse() {
        return byId.values().stream().filter(Registration::isInUse).toList();
    }

    /** Forgets what has come to its end by itself, and {@return that}; the database forgets it in its own time */
    synchronized List<Registration> expire(Instant now) {
        return forget(server -> server.isExpired(now));
    }
}
