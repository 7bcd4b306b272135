package dev.mcptools.runtime.upstream;

/** A request to the API, built from arguments; what it holds is completed by the upstream layer. */
public final class ApiRequest {
    private ApiRequest() {}
}
