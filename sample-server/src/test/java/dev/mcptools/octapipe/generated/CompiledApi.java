package dev.mcptools.octapipe.generated;

import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.runtime.tools.ToolRegistry;
import java.io.IOException;

/** Documents as tools that can be called. */
public final class CompiledApi {
    private CompiledApi() {}

    /** {@return the tools that the generator makes of this, compiled with every warning an error} */
    public static ToolRegistry registry(GenerationRequest request) throws ReflectiveOperationException, IOException {
        return GeneratedApi.of(request).registry();
    }
}
