package dev.mcptools.generator.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mcptools.generator.law.Input;
import dev.mcptools.generator.law.Law;

/**
 * Bytes in, tools or diagnostics out. {@code .ci/fuzz} looks for bytes for which {@link Law} does not hold; without it,
 * the inputs of the resources are run once each, as in every build.
 */
class ReaderFuzzTest {
    @FuzzTest
    void document(byte[] bytes) {
        Law.holdsFor(Input.DOCUMENT.request(bytes));
    }

    @FuzzTest
    void severalFiles(byte[] bytes) {
        Law.holdsFor(Input.SEVERAL_FILES.request(bytes));
    }

    @FuzzTest
    void overlays(byte[] bytes) {
        Law.holdsFor(Input.OVERLAYS.request(bytes));
    }

    @FuzzTest
    void records(byte[] bytes) {
        Law.holdsFor(Input.RECORDS.request(bytes));
    }
}
