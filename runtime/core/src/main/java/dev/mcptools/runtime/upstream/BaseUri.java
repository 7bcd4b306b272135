package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an API is, and the part of it that no request leaves.
 *
 * @param uri scheme, host, port and the path that all requests begin with
 */
record BaseUri(URI uri) {

    BaseUri {
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URI of an API has no user, no query and no fragment. "
                    + "Credentials are configured separately; the one given is for " + uri.getHost() + ".");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "The base URI of an API begins with http:// or https:// and a host, unlike: " + uri);
        }
        uri = uri.normalize();
    }

    /**
     * {@return what stands in the request line for {@code relative}: an encoded path below the base, with its query}
     *
     * @throws IllegalStateException if that would be another host, or not below the base
     */
    String target(String relative) {
        String target = path() + relative;
        URI whole = URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + target);
        boolean same = uri.getScheme().equals(whole.getScheme())
                && uri.getHost().equals(whole.getHost())
                && uri.getPort() == whole.getPort()
                && whole.getRawUserInfo() == null
                && whole.getRawFragment() == null
                && Stream.of(whole.getRawPath().split("/")).noneMatch(BaseUri::isDots)
                && whole.getRawPath().startsWith(path() + "/");
        if (!same) {
            throw new IllegalStateException("A request would leave " + this + ".");
        }
        return target;
    }

    /** {@return the path of a URI of the API below this one, encoded; empty if it is not clearly below} */
    Optional<String> below(URI own) {
        String path = Optional.ofNullable(own.getRawPath()).orElse("");
        return path.startsWith(path() + "/") && Stream.of(path.split("/")).noneMatch(BaseUri::isDots)
                ? Optional.of(path.substring(path().length()))
                : Optional.empty();
    }

    /** {@return scheme, host and port: what two base URIs have in common that share connections} */
    String origin() {
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port()).toLowerCase(Locale.ROOT);
    }

    /** {@return the port, the scheme's own where the URI has none} */
    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    boolean isHttps() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** {@return the host, for sentences} */
    String host() {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static boolean isDots(String segment) {
        String decoded = PercentEncoding.decodeOnce(segment);
        return decoded.equals(".") || decoded.equals("..");
    }

    /** {@return the path that all requests begin with, without a slash at its end} */
    String path() {
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
