package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tests can do to a sandbox from within its process. */
class BackDoorTest extends SandboxFixture {

    @Test
    void changesFieldDefinitionsBetweenTwoRequests() {
        String lead = records(LEADS) + "/" + SeedId.item("Leads", "Amber Analytics");
        String body = client.get(lead).text();
        assertThat(client.put(lead, body).status()).isEqualTo(200);

        sandbox.change(store -> {
            Database leads = store.databases().find(LEADS).orElseThrow();
            store.databases()
                    .put(leads.withCustomFields(leads.customFields().stream()
                            .filter(field -> !field.name().equals("cf_phone"))
                            .toList()));
        });

        assertThat(client.put(lead, body).wrongFields()).containsExactly("custom_fields_values.cf_phone");
    }

    @Test
    void addsThousandsOfRecords() {
        sandbox.change(store -> {
            for (int i = 0; i < 3_000; i++) {
                store.records()
                        .put(new DatabaseRecord(
                                SeedId.item("Leads", "Lead " + i),
                                LEADS,
                                new DatabaseRecord.Content("Lead " + i, Map.of(), Optional.empty()),
                                DEMO_USER,
                                MovableClock.START,
                                MovableClock.START));
            }
        });
        assertThat(client.all(records(LEADS))).hasSize(3_042);
        Answer answer = client.post(records(LEADS) + "/bulk-update", """
                {"filters": {"and": [{"field": "name", "op": "contains", "value": "lead "}]},
                 "values": {"cf_status": "Archived"}}""");
        assertThat(answer.json().path("updated").asInt()).isEqualTo(3_000);
    }

    @Test
    void losesNothingWhenRequestsComeAtOnce() throws Exception {
        String card = """
                {"pipeline_stage_uuid": "%s", "name": "New", "sla": 1, "custom_fields_values": {}}""".formatted(CONTRACT_SENT);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Answer>>mapToObj(i -> () -> client.post(cards(RENEWALS), card))
                    .toList());
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(client.all(cards(RENEWALS)))
                .hasSize(222)
                .extracting(made -> made.path("code").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhenThePortIsInUse() {
        int port = sandbox.baseUri().getPort();
        assertThatThrownBy(() -> OctapipeSandbox.start(port))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
    }
}
