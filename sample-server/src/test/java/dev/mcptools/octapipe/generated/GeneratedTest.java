package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A test that was generated for a tool. */
final class GeneratedTest {
    private GeneratedTest() {}

    /** Runs the one test of a compiled class. */
    static void run(ClassLoader compiled, String name) throws ReflectiveOperationException {
        Class<?> test = compiled.loadClass(name);
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = test.getDeclaredMethod("makesTheRequest");
        method.setAccessible(true);
        assertThat(method.isAnnotationPresent(Test.class)).isTrue();
        try {
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + ": " + e.getCause().getMessage(), e.getCause());
        }
    }
}
