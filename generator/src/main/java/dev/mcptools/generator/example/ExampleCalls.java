package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.ExampleCall;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An example call of each tool that one can be made for.
 *
 * @param calls the calls, in the order of the tools
 * @param missing the tools without one
 */
public record ExampleCalls(List<ExampleCall> calls, List<Missing> missing) {
    public ExampleCalls {
        calls = List.copyOf(calls);
        missing = List.copyOf(missing);
    }

    /**
     * A tool without an example.
     *
     * @param tool the tool
     * @param reason why, as a sentence
     */
    public record Missing(Tool tool, String reason) {
        public Missing {
            reason = VisibleText.of(reason);
        }
    }

    /** {@return an example call of each of these tools} */
    public static ExampleCalls of(List<ShapedTool> tools) {
        List<ExampleCall> calls = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (ShapedTool shaped : tools) {
            Tool tool = shaped.tool();
            Optional<ObjectNode> arguments = ExampleArguments.of(shaped);
            if (tool.body().filter(body -> !ExpectedBody.knows(body)).isPresent()) {
                missing.add(new Missing(
                        tool,
                        "Its body is " + tool.body().orElseThrow().mediaType()
                                + "; only JSON, forms and text are compared."));
            } else if (arguments.isEmpty()) {
                missing.add(new Missing(
                        tool,
                        "No arguments could be made that its input schema accepts: give the required ones an"
                                + " `example`."));
            } else {
                calls.add(ExpectedRequest.of(tool, arguments.get()));
            }
        }
        return new ExampleCalls(calls, missing);
    }
}
