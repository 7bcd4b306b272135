package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The URI that an answer came from, against which the links in it are resolved (RFC 3986, section 5).
 *
 * @param base where the API is
 * @param target path and query of the request, encoded, the base's path included
 * @param keys where the API reads keys from: they are no part of a link, but put into each request anew
 */
record RequestedUri(BaseUri base, String target, CredentialPlaces keys) {
    /** Some APIs write links as people read them: these are encoded first. What else no URI has makes it unreadable. */
    private static final String ENCODED_FIRST = " \"<>\\^`{|}";

    /** {@return where {@code reference} leads, an absolute or relative URI} */
    LinkTarget link(String reference) {
        try {
            URI link = resolved(reference);
            return isInside(link)
                    ? new LinkTarget.Inside(
                            Optional.ofNullable(link.getRawQuery()).orElse(""))
                    : new LinkTarget.Outside();
        } catch (URISyntaxException e) {
            return new LinkTarget.Unreadable();
        }
    }

    /** {@return the whole URI that {@code reference} leads to, if it is the API's own} */
    Optional<URI> inside(String reference) {
        try {
            return Optional.of(resolved(reference)).filter(this::isInside);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private URI resolved(String reference) throws URISyntaxException {
        return own().resolve(new URI(encoded(reference.strip()))).normalize();
    }

    private URI own() {
        return URI.create(base.uri().getScheme() + "://" + base.uri().getRawAuthority() + target);
    }

    private boolean isInside(URI link) {
        String path = Optional.ofNullable(link.getRawPath()).orElse("");
        return base.uri().getScheme().equalsIgnoreCase(link.getScheme())
                && base.uri().getHost().equalsIgnoreCase(link.getHost())
                && base.port() == port(link)
                && link.getRawUserInfo() == null
                && (path + "/").startsWith(base.path() + "/")
                && !path.contains("/../");
    }

    private int port(URI link) {
        if (link.getPort() >= 0) {
            return link.getPort();
        }
        return base.isHttps() ? 443 : 80;
    }

    private String encoded(String reference) {
        // java.net.URI resolves a lone query against the parent of the path, as RFC 2396 wanted it.
        String whole = reference.startsWith("?") ? path() + reference : reference;
        StringBuilder out = new StringBuilder();
        whole.codePoints().forEach(c -> {
            if (c >= 0xA0 || ENCODED_FIRST.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
