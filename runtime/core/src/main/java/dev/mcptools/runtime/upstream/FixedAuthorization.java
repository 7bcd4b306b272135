package dev.mcptools.runtime.upstream;

import java.util.Optional;

/** An Authorization header that stays as it is, or none; it prints nothing of itself. */
final class FixedAuthorization implements Credentials {
    private final Optional<String> authorization;

    FixedAuthorization(Optional<String> authorization) {
        this.authorization = authorization;
    }

    @Override
    public Optional<String> authorization() {
        return authorization;
    }

    @Override
    public Optional<String> renewed(String rejected) {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return authorization.isPresent() ? "a bearer token" : "no credentials";
    }
}
