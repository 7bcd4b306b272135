package dev.mcptools.octapipe.guard;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where requests come from. Behind a proxy they all come from the proxy, which says in {@code X-Forwarded-For} for whom;
 * anybody else could say anything there, so only proxies that the operator trusts are believed.
 */
public final class ClientAddresses {
    private final List<AddressRange> proxies;

    /**
     * Believes these proxies.
     *
     * @param trusted addresses or ranges: {@code 127.0.0.1}, {@code 172.16.0.0/12}, {@code ::1}
     * @throws IllegalArgumentException if one of them is neither
     */
    public ClientAddresses(List<String> trusted) {
        proxies = trusted.stream().map(AddressRange::parse).toList();
    }

    /** {@return the address that a request comes from, as far as it can be told} */
    public InetAddress of(ServerRequest request) {
        InetAddress peer = request.remotePeer().address() instanceof InetSocketAddress address
                ? address.getAddress()
                : InetAddress.getLoopbackAddress();
        return of(peer, request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of));
    }

    // Each proxy appends whom it has the request from: read from the end, as long as those are proxies of ours.
    InetAddress of(InetAddress peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList();
        InetAddress address = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = AddressRange.literal(hop.strip());
            if (!isTrusted(address) || before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.has(address));
    }
}
