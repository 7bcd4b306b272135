package dev.mcptools.runtime.protocol;

import java.util.Optional;

/**
 * What a client calls itself: its word only, of any length and with any characters in it.
 *
 * @param name its name
 * @param version its version, if it says one
 */
public record ClientName(String name, Optional<String> version) {

    /** {@return the first product of a {@code User-Agent} (RFC 9110, section 10.1.5)} */
    public static ClientName ofUserAgent(String header) {
        String product = header.strip().split("[ \t]", 2)[0];
        int slash = product.indexOf('/');
        return slash < 0
                ? new ClientName(product, Optional.empty())
                : new ClientName(product.substring(0, slash), Optional.of(product.substring(slash + 1)));
    }

    /** {@return {@code name/version}} */
    @Override
    public String toString() {
        return version.map(known -> name + "/" + known).orElse(name);
    }
}
