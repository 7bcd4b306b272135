package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The arguments of one call as a record.
 *
 * <p>A constructor takes 255 parameters at most, of which {@code long} counts twice and {@code this} is one (JVMS
 * 4.3.3). So a record for more arguments than that holds records of {@value #GROUP} arguments each, in their order:
 * {@code input.input2().name()}.
 */
final class InputRecordWriter {
    private static final int MAX_PARAMETERS = 254;
    private static final int GROUP = 100;

    private final Tool tool;
    private final ClassName input;
    private final TypeMapper types;
    private final JavaNames components;
    private final List<List<Argument>> groups;

    InputRecordWriter(Tool tool, ClassName toolClass, TypeMapper types) {
        this.tool = tool;
        this.input = toolClass.nestedClass("Input");
        this.types = types;
        this.components = JavaNames.components(
                tool.arguments().stream().map(Argument::name).toList());
        this.groups = parameters() > MAX_PARAMETERS ? inGroups(tool.arguments()) : List.of();
    }

    // new Input(
    //         in.required("pipeline_uuid", ArgumentType.STRING),
    //         in.optional("limit", ArgumentType.INT))
    CodeBlock reading() {
        if (groups.isEmpty()) {
            return construction(input, tool.arguments().stream().map(types::reading));
        }
        return construction(
                input,
                IntStream.range(0, groups.size())
                        .mapToObj(i ->
                                construction(group(i), groups.get(i).stream().map(types::reading))));
    }

    // input.pipelineUuid()
    String value(Argument argument) {
        String component = components.of(argument.name());
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).contains(argument))
                .mapToObj(i -> "input." + component(i) + "()." + component + "()")
                .findFirst()
                .orElseGet(() -> "input." + component + "()");
    }

    // /**
    //  * The arguments of one call.
    //  *
    //  * @param pipelineUuid in the path: the pipeline whose cards are listed
    //  * @param limit in the query: how many cards to return, 1 to 15
    //  */
    // public record Input(
    //         String pipelineUuid,
    //         Optional<Integer> limit) {}
    Stream<TypeSpec> records() {
        if (groups.isEmpty()) {
            return Stream.of(record(input, "The arguments of one call.", tool.arguments()));
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            constructor.addParameter(group(i), component(i));
            lines.add(JavadocText.param(component(i), "arguments " + numbers(i), ""));
        }
        String what = "The arguments of one call, in groups: a record has 254 components at most.";
        return Stream.concat(
                Stream.of(record(input, what, constructor.build(), lines)),
                IntStream.range(0, groups.size())
                        .mapToObj(i -> record(group(i), "Arguments " + numbers(i) + ".", groups.get(i))));
    }

    private TypeSpec record(ClassName name, String what, List<Argument> arguments) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        List<String> lines = new ArrayList<>();
        for (Argument argument : arguments) {
            String component = components.of(argument.name());
            constructor.addParameter(
                    ParameterSpec.builder(types.component(argument), component).build());
            lines.add(JavadocText.param(component, Places.inWords(argument), argument.description()));
        }
        return record(name, what, constructor.build(), lines);
    }

    private static TypeSpec record(ClassName name, String what, MethodSpec constructor, List<String> params) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", what)
                .recordConstructor(constructor);
        if (!params.isEmpty()) {
            type.addJavadoc("\n$L\n", String.join("\n", params));
        }
        return type.build();
    }

    private static CodeBlock construction(ClassName type, Stream<CodeBlock> values) {
        List<CodeBlock> lines = values.toList();
        CodeBlock.Builder code = CodeBlock.builder().add("new $T(", type);
        if (lines.size() == 1) {
            return code.add("$L)", lines.get(0)).build();
        }
        for (int i = 0; i < lines.size(); i++) {
            code.add(i == 0 ? "\n$L" : ",\n$L", lines.get(i));
        }
        return code.add(")").build();
    }

    private int parameters() {
        return tool.arguments().stream()
                .mapToInt(argument -> types.component(argument).equals(TypeName.LONG) ? 2 : 1)
                .sum();
    }

    private static List<List<Argument>> inGroups(List<Argument> arguments) {
        return IntStream.range(0, (arguments.size() + GROUP - 1) / GROUP)
                .mapToObj(i -> arguments.subList(i * GROUP, Math.min(arguments.size(), (i + 1) * GROUP)))
                .toList();
    }

    private ClassName group(int index) {
        return input.peerClass("Input" + (index + 1));
    }

    private static String component(int index) {
        return "input" + (index + 1);
    }

    private String numbers(int index) {
        return index * GROUP + 1 + " to " + (index * GROUP + groups.get(index).size());
    }
}
