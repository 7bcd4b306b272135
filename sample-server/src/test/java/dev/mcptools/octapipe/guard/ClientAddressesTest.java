package dev.mcptools.octapipe.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private static String address(List<String> trusted, String peer, String... forwardedFor)
            throws UnknownHostException {
        return new ClientAddresses(trusted)
                .of(InetAddress.getByName(peer), List.of(forwardedFor))
                .getHostAddress();
    }

    @Test
    void onlyTrustedProxiesAreBelieved() throws Exception {
        assertThat(address(List.of(), "10.0.0.1", "203.0.113.1")).isEqualTo("10.0.0.1");
        assertThat(address(List.of("10.0.0.0/8"), "11.0.0.1", "203.0.113.1")).isEqualTo("11.0.0.1");
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "203.0.113.1")).isEqualTo("203.0.113.1");
    }

    @Test
    void whatAClientSaysOfItselfIsNotBelieved() throws Exception {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "1.1.1.1, 203.0.113.1, 10.0.0.2"))
                .isEqualTo("203.0.113.1");
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "1.1.1.1", "203.0.113.1"))
                .isEqualTo("203.0.113.1");
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1", "203.0.113.1, not.an.address"))
                .isEqualTo("10.0.0.1");
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
    })
    void aRangeHasWhatBeginsAlike(String range, String address, boolean has) throws Exception {
        assertThat(AddressRange.parse(range).has(InetAddress.getByName(address)))
                .isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "", "300.1.1.1", "beef", "1.2.3.4/"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).hasMessageContaining("mcp.trusted-proxies");
    }
}
