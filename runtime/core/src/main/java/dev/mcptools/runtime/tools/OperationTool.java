package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;

/**
 * One operation of an API as a tool: two pure functions around one HTTP request.
 *
 * <p>Credentials, paging, limits and errors are the same for all operations and are not seen here.
 *
 * @param <I> the arguments, as a record
 */
public non-sealed interface OperationTool<I> extends Tool {

    /**
     * Reads the arguments of a call, which the input schema has accepted.
     *
     * @throws ArgumentsRejectedException naming every argument that cannot be read
     */
    I read(ArgumentReader in);

    /** {@return the request that these arguments make; for a list, the one for its first page} */
    ApiRequest request(I input);
}
