package dev.mcptools.runtime.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of a server, from which those with a purpose are derived. */
final class ServerKey {
    private static final int BYTES = 32;

    private final byte[] key;

    ServerKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * {@return the key that a configuration gives}
     *
     * @param name where it stands, {@code mcp.server-key}
     * @param text 32 bytes in Base64
     * @throws StartFailedException if it is none
     */
    static ServerKey of(String name, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new ServerKey(key);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw StartFailedException.because(
                name + " must be 32 random bytes in Base64, as" + " `openssl rand -base64 32` prints them.");
    }

    /** {@return the token in the URL of the server's own MCP endpoint: 256 bits, URL-safe} */
    String urlToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("mcp url"));
    }

    /** {@return the key that binds cursors} */
    byte[] cursorKey() {
        return derive("cursor");
    }

    /** {@return the key for a purpose, 256 bits} */
    // One HMAC as the expand step of HKDF (RFC 5869, section 2.3): the key is already uniformly random.
    byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    @Override
    public String toString() {
        return "ServerKey[...]";
    }
}
