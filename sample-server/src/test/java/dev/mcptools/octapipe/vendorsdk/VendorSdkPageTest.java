package dev.mcptools.octapipe.vendorsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.logging.common.LogConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on the vendor's SDK says what the calls get. {@code -Dgolden.update=true} writes it anew. */
class VendorSdkPageTest {

    private static final Path PAGE = Path.of("../docs/vendor-sdk.md");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static {
        LogConfig.initClass();
    }

    @Test
    void isWhatTheCallsGet() throws IOException {
        String page = new VendorSdkPage(VendorSdk.read()).text();
        if (UPDATE) {
            assertThat(System.getenv("CI"))
                    .as("a build server compares, it does not update")
                    .isNotEqualTo("true");
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("the page; -Dgolden.update=true writes it anew").isEqualTo(Files.readString(PAGE));
    }
}
