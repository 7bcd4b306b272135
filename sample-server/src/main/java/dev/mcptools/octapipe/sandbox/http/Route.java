package dev.mcptools.octapipe.sandbox.http;

/**
 * One operation.
 *
 * @param path a template such as {@code /tasks/{id}}
 * @param needsToken whether the caller has to have signed in
 */
public record Route(String method, String path, boolean needsToken, Endpoint endpoint) {

    /** What answers the calls of a route. Runs while nobody else reads or writes the store. */
    @FunctionalInterface
    public interface Endpoint {

        /** The reply; errors may be thrown as a {@link Refusal}. */
        Reply answer(Call call);
    }

    public static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, true, endpoint);
    }

    public static Route post(String path, Endpoint endpoint) {
        return new Route("POST", path, true, endpoint);
    }

    public static Route put(String path, Endpoint endpoint) {
        return new Route("PUT", path, true, endpoint);
    }

    public static Route delete(String path, Endpoint endpoint) {
        return new Route("DELETE", path, true, endpoint);
    }

    /** The same route, for everybody. */
    public Route open() {
        return new Route(method, path, false, endpoint);
    }
}
