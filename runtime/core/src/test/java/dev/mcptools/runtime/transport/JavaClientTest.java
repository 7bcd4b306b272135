package dev.mcptools.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.fixture.FixtureServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest.CompleteArgument;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official Java client against this server. */
class JavaClientTest {
    @Test
    void listsAndCalls() {
        try (McpHttpServer server = FixtureServer.start(HttpSettings.DEFAULTS.withPort(0));
                McpSyncClient client = McpClient.sync(
                                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                                        .endpoint("/mcp")
                                        .build())
                        .build()) {
            assertThat(client.initialize().protocolVersion()).isEqualTo("2025-11-25");
            List<String> names =
                    client.listTools().tools().stream().map(Tool::name).toList();
            assertThat(names).hasSize(18).contains("echo").isSorted();

            CallToolResult answer = client.callTool(CallToolRequest.builder("echo")
                    .arguments(Map.of("message", "grüß dich"))
                    .build());
            assertThat(answer.structuredContent()).isEqualTo(Map.of("message", "grüß dich", "length", 9));
            assertThat(((TextContent) answer.content().getFirst()).text())
                    .isEqualTo("{\"message\":\"grüß dich\",\"length\":9}");

            CallToolResult wrong = client.callTool(
                    CallToolRequest.builder("echo").arguments(Map.of()).build());
            assertThat(wrong.isError()).isTrue();
        }
    }

    @Test
    void readsPromptsAndResources() {
        try (McpHttpServer server = FixtureServer.start(HttpSettings.DEFAULTS.withPort(0));
                McpSyncClient client = McpClient.sync(
                                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                                        .endpoint("/mcp")
                                        .build())
                        .build()) {
            assertThat(client.initialize().capabilities().completions()).isNotNull();
            assertThat(client.listResources().resources()).hasSize(3);
            assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
            assertThat(((TextResourceContents)
                                    client.readResource(new ReadResourceRequest("test://template/a%20b/data"))
                                            .contents()
                                            .getFirst())
                            .text())
                    .contains("Data for ID: a b");
            assertThat(client.listPrompts().prompts()).extracting(Prompt::name).contains("test_prompt_with_arguments");
            assertThat(((TextContent) client.getPrompt(new GetPromptRequest(
                                            "test_prompt_with_arguments", Map.of("arg1", "a", "arg2", "b")))
                                    .messages()
                                    .getFirst()
                                    .content())
                            .text())
                    .isEqualTo("Prompt with arguments: arg1='a', arg2='b'");
            assertThat(client.completeCompletion(new CompleteRequest(
                                    new PromptReference("test_prompt_with_arguments"),
                                    new CompleteArgument("arg1", "par")))
                            .completion()
                            .values())
                    .containsExactly("paris", "park", "party");
        }
    }
}
