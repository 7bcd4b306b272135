package dev.mcptools.octapipe.sandbox.seed;

import static dev.mcptools.octapipe.sandbox.model.FieldType.CHECKBOX;
import static dev.mcptools.octapipe.sandbox.model.FieldType.CURRENCY;
import static dev.mcptools.octapipe.sandbox.model.FieldType.DATE;
import static dev.mcptools.octapipe.sandbox.model.FieldType.DATETIME;
import static dev.mcptools.octapipe.sandbox.model.FieldType.EMAIL;
import static dev.mcptools.octapipe.sandbox.model.FieldType.FILE;
import static dev.mcptools.octapipe.sandbox.model.FieldType.FORMULA;
import static dev.mcptools.octapipe.sandbox.model.FieldType.MULTI_SELECT;
import static dev.mcptools.octapipe.sandbox.model.FieldType.NUMBER;
import static dev.mcptools.octapipe.sandbox.model.FieldType.PERCENTAGE;
import static dev.mcptools.octapipe.sandbox.model.FieldType.PHONE;
import static dev.mcptools.octapipe.sandbox.model.FieldType.RADIO;
import static dev.mcptools.octapipe.sandbox.model.FieldType.SELECT;
import static dev.mcptools.octapipe.sandbox.model.FieldType.TEXT;
import static dev.mcptools.octapipe.sandbox.model.FieldType.TEXTAREA;
import static dev.mcptools.octapipe.sandbox.model.FieldType.TIME;
import static dev.mcptools.octapipe.sandbox.model.FieldType.URL;
import static dev.mcptools.octapipe.sandbox.model.FieldType.USER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Three databases of two or three pages each, and one with nothing in it. Between them they use every field type. */
record SeedDatabases(Store store, Instant now) {

    private static final String ONBOARDING = "Customer Onboarding";
    private static final String LEADS = "Leads";
    private static final String VENDORS = "Vendor Compliance";
    private static final String EVENTS = "Events";

    private static final int ONBOARDINGS = 18;
    private static final int LEADS_COUNT = 42;
    private static final List<String> PLANS = List.of("Starter", "Growth", "Enterprise");
    private static final List<String> LEVELS = List.of("Low", "Medium", "High");
    private static final List<String> STATUSES = List.of("New", "Contacted", "Stale", "Qualified", "Stale", "Archived");
    private static final List<String> SOURCES = List.of("Website", "Referral", "Event");

    /**
     * How many days ago vendors were assessed. Two stand on either side of a year; 14 of the 36 are older than 365 days.
     */
    private static final List<Integer> ASSESSED = List.of(
            12, 400, 35, 366, 90, 365, 720, 61, 500, 7, 150, 380, 200, 1100, 45, 300, 450, 18, 240, 600, 364, 75, 370,
            130, 29, 830, 180, 54, 395, 10, 910, 540, 220, 99, 415, 3);

    void plant() {
        plantVendors();
        plantOnboarding();
        plantLeads();
        database(EVENTS, new Fields(EVENTS).required(DATETIME, "Starts At").optional(TIME, "Doors Open"));
    }

    private void plantOnboarding() {
        database(
                ONBOARDING,
                new Fields(ONBOARDING)
                        .required(EMAIL, "Contact Email")
                        .required(SELECT, "Plan", PLANS.toArray(String[]::new))
                        .required(DATE, "Kickoff Date")
                        .optional(NUMBER, "Seats")
                        .optional(MULTI_SELECT, "Regions", "Americas", "Europe", "Asia Pacific")
                        .optional(CHECKBOX, "Contract Signed")
                        .optional(URL, "Website")
                        .optional(USER, "Onboarding Manager")
                        .optional(TEXTAREA, "Goals")
                        .optional(FILE, "Documents")
                        .relation("Vendors", SeedId.database(VENDORS)));
        List<String> companies = Names.companies(ONBOARDINGS);
        for (int i = 0; i < companies.size(); i++) {
            String host = companies.get(i).toLowerCase(Locale.ROOT).replace(' ', '-') + ".example.com";
            record(
                    ONBOARDING,
                    companies.get(i),
                    i,
                    Fields.values(
                            "Contact Email",
                            "hello@" + host,
                            "Plan",
                            PLANS.get(i % PLANS.size()),
                            "Kickoff Date",
                            day(40 - 5 * i),
                            "Seats",
                            5 + 7 * i,
                            "Regions",
                            i % 3 == 0 ? List.of("Americas", "Europe") : List.of("Europe"),
                            "Contract Signed",
                            i % 4 != 0,
                            "Website",
                            "https://" + host,
                            "Onboarding Manager",
                            SeedUsers.colleague(i)));
        }
    }

    private void plantLeads() {
        database(
                LEADS,
                new Fields(LEADS)
                        .required(SELECT, "Status", "New", "Contacted", "Qualified", "Stale", "Archived")
                        .optional(RADIO, "Source", SOURCES.toArray(String[]::new))
                        .optional(EMAIL, "Email")
                        .optional(PHONE, "Phone")
                        .optional(CURRENCY, "Estimated Value")
                        .optional(PERCENTAGE, "Probability")
                        .optional(DATETIME, "Last Contacted")
                        // Computed from visits to the website, which nobody here sees.
                        .readOnly(FORMULA, "Engagement Score"));
        List<String> companies = Names.companies(LEADS_COUNT);
        for (int i = 0; i < companies.size(); i++) {
            record(
                    LEADS,
                    companies.get(i),
                    i,
                    Fields.values(
                            "Status",
                            STATUSES.get(i % STATUSES.size()),
                            "Source",
                            SOURCES.get(i % SOURCES.size()),
                            "Email",
                            "lead" + i + "@example.com",
                            "Phone",
                            "+1 555 0" + (100 + i),
                            "Estimated Value",
                            1_000 + 750 * i,
                            "Probability",
                            5 * (i % 20),
                            "Last Contacted",
                            now.minus(Duration.ofDays(3L * i)).toString(),
                            "Engagement Score",
                            (37 * i) % 101));
        }
    }

    private void plantVendors() {
        database(
                VENDORS,
                new Fields(VENDORS)
                        .required(SELECT, "Risk Level", LEVELS.toArray(String[]::new))
                        .optional(DATE, "Last Assessment")
                        .optional(MULTI_SELECT, "Certifications", "ISO 27001", "SOC 2", "PCI DSS")
                        .optional(USER, "Assessor")
                        .optional(TEXT, "Contract Number"));
        List<String> companies = Names.companies(ASSESSED.size());
        for (int i = 0; i < companies.size(); i++) {
            record(
                    VENDORS,
                    companies.get(i),
                    i,
                    Fields.values(
                            "Risk Level",
                            LEVELS.get(i % LEVELS.size()),
                            "Last Assessment",
                            day(ASSESSED.get(i)),
                            "Certifications",
                            i % 2 == 0 ? List.of("SOC 2") : List.of("ISO 27001", "SOC 2"),
                            "Assessor",
                            SeedUsers.colleague(i)));
        }
        record(VENDORS, "Not Yet Assessed Ltd", ASSESSED.size(), Fields.values("Risk Level", "Medium"));
    }

    private void database(String name, Fields fields) {
        store.databases()
                .put(new Database(SeedId.database(name), name, fields.definitions(), now.minus(Duration.ofDays(700))));
    }

    private void record(String database, String name, int number, Map<String, JsonNode> values) {
        Instant created = now.minus(Duration.ofHours(2_000 - 12L * number));
        store.records()
                .put(new DatabaseRecord(
                        SeedId.item(database, name),
                        SeedId.database(database),
                        new DatabaseRecord.Content(
                                name,
                                values,
                                number % 5 == 4 ? Optional.empty() : Optional.of(SeedUsers.colleague(number))),
                        SeedUsers.demo(),
                        created,
                        created));
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(daysAgo);
    }
}
