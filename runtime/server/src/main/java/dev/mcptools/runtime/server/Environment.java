package dev.mcptools.runtime.server;

import io.helidon.config.spi.ConfigNode;
import io.helidon.config.spi.ConfigSource;
import io.helidon.config.spi.LazyConfigSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Environment variables as configuration: the key in upper case, with an underscore for all but letters and digits.
 * {@code MCP_ALLOWED_HOSTS} is {@code mcp.allowed-hosts}; Helidon's own source would have it {@code
 * MCP_ALLOWED_DASH_HOSTS}, which nobody guesses.
 *
 * @param variables the variables
 */
record Environment(Map<String, String> variables) implements ConfigSource, LazyConfigSource {

    // Which key a variable is cannot be told from the variable, so each key that is asked for is looked up.
    @Override
    public Optional<ConfigNode> node(String key) {
        return Optional.of(key)
                .filter(path -> path.contains("."))
                .map(path -> variables.get(path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")))
                .map(ConfigNode.ValueNode::create);
    }

    /** {@return no variable: they are secrets, some of them} */
    @Override
    public String toString() {
        return "the environment";
    }
}
