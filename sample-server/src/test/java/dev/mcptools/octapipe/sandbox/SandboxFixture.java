package dev.mcptools.octapipe.sandbox;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import io.helidon.logging.common.LogConfig;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox of its own for each test, and a client that has signed in. */
abstract class SandboxFixture {

    static {
        // Takes logging-test.properties, so that hundreds of servers start and stop without a word.
        LogConfig.initClass();
    }

    static final UUID LEADS = SeedId.database("Leads");
    static final UUID ONBOARDING = SeedId.database("Customer Onboarding");
    static final UUID VENDORS = SeedId.database("Vendor Compliance");
    static final UUID SALES = SeedId.pipeline("Enterprise Sales");
    static final UUID RENEWALS = SeedId.pipeline("Q3 Renewals");
    static final UUID SUPPORT = SeedId.pipeline("Support Requests");
    static final UUID ACME = SeedId.item("Enterprise Sales", "Acme Corp Deal");
    static final UUID CLOSED_WON = SeedId.stage("Enterprise Sales", "Closed Won");
    static final UUID NEGOTIATION = SeedId.stage("Enterprise Sales", "Negotiation");
    static final UUID CONTRACT_SENT = SeedId.stage("Q3 Renewals", "Contract Sent");
    static final UUID DEMO_USER = SeedId.user("demo@example.com");
    static final UUID NOTHING = new UUID(7, 7);

    OctapipeSandbox sandbox;
    Client client;

    @BeforeEach
    final void start() {
        sandbox = OctapipeSandbox.start(0, settings());
        client = Client.signedIn(sandbox);
    }

    @AfterEach
    final void stop() {
        sandbox.close();
    }

    Settings settings() {
        return Settings.DEFAULT;
    }

    static String records(UUID database) {
        return "/databases/" + database + "/records";
    }

    static String cards(UUID pipeline) {
        return "/pipelines/" + pipeline + "/cards";
    }

    /** The value of a custom field as text, blank when there is none. */
    static String value(Item item, String field) {
        return item.customFieldsValues()
                .getOrDefault(field, MissingNode.getInstance())
                .asText();
    }
}
