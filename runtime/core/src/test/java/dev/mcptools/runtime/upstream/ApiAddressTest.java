package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses in an API's data are its own. */
class ApiAddressTest {
    private static final ApiClient CLIENT =
            ApiClient.of(URI.create("https://api.example.com/v1")).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.example.com/v1/files/7             | /files/7",
                "https://API.example.com:443/v1/files/7?a=%20b  | /files/7?a=%20b",
                "/v1/files/7                                    | /files/7",
                "https://api.example.com/v1/a b.png             | /a%20b.png",
                "https://api.example.com/v1/x/../files/7        | /files/7"
            })
    void itsOwnAreAskedBelowItsBase(String url, String target) {
        assertThat(CLIENT.get(url)).map(ApiRequest::target).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1/files/7",
                "https://api.example.com:8443/v1/files/7",
                "https://api.example.com.evil.com/v1/files/7",
                "https://evil.com/v1/files/7",
                "https://api.example.com@evil.com/v1/files/7",
                "https://user@api.example.com/v1/files/7",
                "https://api.example.com/v2/files/7",
                "https://api.example.com/v1",
                "https://api.example.com/v1/../admin",
                "https://api.example.com/v1/%2e%2e/admin",
                "https://api.example.com/v1/..%5c..%2fadmin/../../..",
                "//evil.com/v1/files/7",
                "\\\\evil.com\\v1",
                "https:evil.com/v1/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://api.example.com/v1/\r\nHost: evil",
                "https://169.254.169.254/latest",
                "",
                "::"
            })
    void allOthersAreNot(String url) {
        assertThat(CLIENT.get(url)).isEmpty();
    }
}
