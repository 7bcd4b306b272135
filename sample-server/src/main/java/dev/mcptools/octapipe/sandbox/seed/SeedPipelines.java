package dev.mcptools.octapipe.sandbox.seed;

import static dev.mcptools.octapipe.sandbox.model.FieldType.CURRENCY;
import static dev.mcptools.octapipe.sandbox.model.FieldType.DATE;
import static dev.mcptools.octapipe.sandbox.model.FieldType.EMAIL;
import static dev.mcptools.octapipe.sandbox.model.FieldType.NUMBER;
import static dev.mcptools.octapipe.sandbox.model.FieldType.SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.Stage;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Three pipelines: 68 cards with 'Acme Corp Deal' on page 5, 22 with 'TechNova Upgrade' on page 2, and 100. */
record SeedPipelines(Store store, Instant now) {

    private static final String SALES = "Enterprise Sales";
    private static final String RENEWALS = "Q3 Renewals";
    private static final String SUPPORT = "Support Requests";

    private static final int DEALS = 68;
    private static final int ACME = 63;
    private static final int RENEWALS_COUNT = 22;
    private static final int TECH_NOVA = 17;
    private static final int REQUESTS = 100;
    private static final List<String> SEVERITIES = List.of("Low", "Normal", "Urgent");

    void plantEmpty() {
        pipeline(
                SALES,
                "ES",
                List.of("Lead In", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"),
                new Fields(SALES)
                        .optional(CURRENCY, "Deal Value")
                        .optional(DATE, "Close Date")
                        .optional(EMAIL, "Contact Email"));
        pipeline(
                RENEWALS,
                "QR",
                List.of("Upcoming", "In Discussion", "Contract Sent", "Renewed", "Churned"),
                new Fields(RENEWALS).optional(DATE, "Renewal Date").optional(NUMBER, "Seats"));
        pipeline(
                SUPPORT,
                "SR",
                List.of("New", "In Progress", "Waiting On Customer", "Resolved"),
                new Fields(SUPPORT).required(SELECT, "Severity", SEVERITIES.toArray(String[]::new)));
    }

    void plantCards() {
        List<String> companies = Names.companies(REQUESTS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int i = 0; i < DEALS; i++) {
            // One in ten is as empty as a card can be.
            card(
                    SALES,
                    i == ACME ? "Acme Corp Deal" : companies.get(i) + " Deal",
                    i == ACME ? 3 : i % 6,
                    24 + 24 * (i % 5),
                    i % 3 == 0 ? List.of("priority") : List.of(),
                    i % 10 == 9
                            ? Map.of()
                            : Fields.values("Deal Value", 10_000 + 2_500 * i, "Close Date", today.plusDays(i - 20)));
        }
        for (int i = 0; i < RENEWALS_COUNT; i++) {
            card(
                    RENEWALS,
                    i == TECH_NOVA ? "TechNova Upgrade" : companies.get(i) + " Renewal",
                    i == TECH_NOVA ? 1 : i % 5,
                    48,
                    List.of("q3"),
                    Fields.values("Renewal Date", today.plusDays(3L * i), "Seats", 10 + i));
        }
        for (int i = 0; i < REQUESTS; i++) {
            card(
                    SUPPORT,
                    "Request from " + companies.get(i),
                    i % 4,
                    8,
                    List.of(),
                    Fields.values("Severity", SEVERITIES.get(i % SEVERITIES.size())));
        }
    }

    private void pipeline(String name, String prefix, List<String> stages, Fields fields) {
        store.pipelines()
                .put(new Pipeline(
                        SeedId.pipeline(name),
                        name,
                        prefix,
                        stages.stream()
                                .map(stage -> new Stage(SeedId.stage(name, stage), stage))
                                .toList(),
                        fields.definitions(),
                        now.minus(Duration.ofDays(700))));
    }

    /** A card that has come through every stage before its own, one a day. */
    private void card(
            String pipelineName, String name, int stage, int sla, List<String> tags, Map<String, JsonNode> values) {
        Pipeline pipeline =
                store.pipelines().find(SeedId.pipeline(pipelineName)).orElseThrow();
        String code = store.nextCode(pipeline);
        int number = Integer.parseInt(code.substring(code.indexOf('-') + 1));
        Instant created = now.minus(Duration.ofDays(100)).plus(Duration.ofHours(number));
        List<Card.Movement> movements = new ArrayList<>();
        for (int i = 1; i <= stage; i++) {
            movements.add(new Card.Movement(
                    SeedUsers.colleague(number),
                    pipeline.stages().get(i - 1).uuid(),
                    pipeline.stages().get(i).uuid(),
                    created.plus(Duration.ofDays(i))));
        }
        Card.Content content = new Card.Content(
                name, pipeline.stages().get(stage).uuid(), sla, tags, values, Optional.of(SeedUsers.colleague(number)));
        Instant updated = Stream.concat(Stream.of(created), movements.stream().map(Card.Movement::at))
                .reduce(created, (earlier, later) -> later);
        store.cards()
                .put(new Card(
                        SeedId.item(pipelineName, name),
                        pipeline.uuid(),
                        code,
                        content,
                        SeedUsers.demo(),
                        movements,
                        created,
                        updated));
    }
}
