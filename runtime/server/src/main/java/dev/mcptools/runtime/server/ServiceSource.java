package dev.mcptools.runtime.server;

import dev.mcptools.runtime.tools.Toolbox;
import io.helidon.config.Config;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens a service, as the configuration says. */
@FunctionalInterface
public interface ServiceSource {

    /**
     * {@return the service}
     *
     * @param setup what it is opened with
     * @throws StartFailedException if it cannot be opened, with the reason
     */
    McpService open(Setup setup);

    /**
     * What a service is opened with.
     *
     * @param config the whole configuration, from its root
     * @param data the data folder
     * @param keys makes of a purpose the server's key of 32 bytes for it, the same at each start
     * @param earlierKeys the same of the key before, while the server changes from one to the other
     * @param api waits until the API is open, which goes on beside the opening of the service
     */
    record Setup(
            Config config,
            Path data,
            Function<String, byte[]> keys,
            Optional<Function<String, byte[]>> earlierKeys,
            Supplier<Api> api) {}

    /**
     * The API behind the tools.
     *
     * @param tools all tools of the application, calling the API that is configured
     * @param upstream that API; the server closes it
     */
    record Api(Toolbox tools, Upstream upstream) {}
}
