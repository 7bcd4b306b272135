package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import dev.mcptools.generator.java.RuntimeTypes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator names the runtime's classes without depending on them: each name is one that exists. */
class RuntimeTypesTest {

    static List<ClassName> names() {
        return RuntimeTypes.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRuntimeHasThisClass(ClassName name) {
        assertThatCode(() -> Class.forName(name.canonicalName())).doesNotThrowAnyException();
    }
}
