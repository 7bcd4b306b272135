package dev.mcptools.octapipe.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike.
 *
 * @param first one of them
 * @param bits how many bits they have in common
 */
record AddressRange(InetAddress first, int bits) {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]+");

    /**
     * {@return the range that is written so: {@code 10.0.0.0/8}; one address if it has no length}
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<InetAddress> address = literal(parts[0]);
        if (address.isPresent()) {
            int all = address.get().getAddress().length * 8;
            if (parts.length == 1) {
                return new AddressRange(address.get(), all);
            }
            if (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= all) {
                return new AddressRange(address.get(), Integer.parseInt(parts[1]));
            }
        }
        throw new IllegalArgumentException(
                "mcp.trusted-proxies has addresses, or ranges such as 172.16.0.0/12, not '" + text + "'.");
    }

    /** {@return the address that is written so; a name is none, nobody is asked for it} */
    static Optional<InetAddress> literal(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean has(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int bit = 0x80 >> (i % 8);
            if ((mine[i / 8] & bit) != (other[i / 8] & bit)) {
                return false;
            }
        }
        return true;
    }
}
