package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import org.junit.jupiter.api.Test;

class ToolboxTest {

    @Test
    void aListIsReadPageByPage() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(
                        200, "{ \"data\": [ {\"id\": 1.50, \"auth_code\": \"x\"} ], \"next_page_url\": \"u\" }"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(ToolRegistry.of(new ListCards())).calling(client);
            ObjectNode arguments = Json.object().put("pipeline_uuid", "p").put("limit", 2);

            ToolResult first = tools.call(tools.find("list_cards").orElseThrow(), arguments, CallContext.UNWATCHED);

            assertThat(first).isInstanceOf(ToolResult.Page.class);
            ToolResult.Page page = (ToolResult.Page) first;
            assertThat(page.items().tree().toString()).isEqualTo("[{\"id\":1.50}]");
            assertThat(page.count()).isEqualTo(1);
            arguments.put("next_cursor", page.nextCursor().orElseThrow());
            tools.call(tools.find("list_cards").orElseThrow(), arguments, CallContext.UNWATCHED);
            assertThat(api.received().stream().map(ScriptedApi.Received::target))
                    .containsExactly("/pipelines/p/cards?limit=2", "/pipelines/p/cards?limit=2&page=2");
        }
    }
}
