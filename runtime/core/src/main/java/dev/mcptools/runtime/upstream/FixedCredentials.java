package dev.mcptools.runtime.upstream;

import java.util.Optional;

/** Credentials that stay as they are, or none; they print nothing of themselves. */
final class FixedCredentials implements Credentials {
    private final Optional<String> value;
    private final String what;

    FixedCredentials(Optional<String> value, String what) {
        this.value = value;
        this.what = what;
    }

    @Override
    public Optional<String> value() {
        return value;
    }

    @Override
    public Optional<String> renewed(String rejected) {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return what;
    }
}
