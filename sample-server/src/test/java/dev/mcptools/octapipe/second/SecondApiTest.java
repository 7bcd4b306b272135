package dev.mcptools.octapipe.second;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.octapipe.generated.CompiledApi;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.FieldListing;
import dev.mcptools.runtime.tools.FieldSettings;
import dev.mcptools.runtime.tools.FieldSnapshot;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields, lineage, bulk work and compact results of an API for which nobody has written a line of Java. */
class SecondApiTest {
    private static final Path DOCUMENTS = Path.of("src/test/second-api");
    private static ToolRegistry registry = ToolRegistry.of();

    private Nursery nursery;
    private ApiClient client;
    private Toolbox tools;

    @BeforeAll
    static void generate() throws Exception {
        registry = CompiledApi.registry(new GenerationRequest(
                source(DOCUMENTS.resolve("openapi.yaml")),
                records(),
                GenerationOptions.inPackage("com.example.tools")));
    }

    private static List<SourceFile> records() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS.resolve("records"))) {
            return files.sorted().map(SecondApiTest::source).toList();
        }
    }

    private static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        nursery = new Nursery();
        client = ApiClient.of(nursery.uri()).build();
        tools = Toolbox.of(registry).calling(client).forAccount("nursery");
    }

    @AfterEach
    void stop() {
        client.close();
        nursery.close();
    }

    @Test
    void attributesAreCheckedAndLabelsAreTaken() {
        ToolResult.Failure refused = failure(
                "create_a_nursery_plant",
                "{'collectionId':'herbs','title':'Basil','attributes':{'Sunligth':'full','height_cm':'tall','age':3}}");
        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem.problem()).contains("did you mean sun", "'Sunlight'"))
                .anySatisfy(problem -> assertThat(problem.problem()).contains("must be a number"))
                .anySatisfy(problem -> assertThat(problem.problem()).contains("read-only"))
                .anySatisfy(problem -> assertThat(problem.argument()).isEqualTo("attributes.sun"));
        assertThat(nursery.writes()).isEmpty();

        ToolResult.Success made = (ToolResult.Success) call(
                "create_a_nursery_plant",
                "{'collectionId':'Kitchen Herbs','title':'Basil','attributes':{'Sunlight':'FULL','Height':12.5}}");
        assertThat(made.content().tree().path("attributes")).isEqualTo(tree("{'sun':'full','height_cm':12.5}"));
        assertThat(made.remarks()).anyMatch(remark -> remark.contains("'Sunlight' was taken as sun"));
    }

    @Test
    void theAttributesOfACollectionAreDescribed() {
        JsonNode described = success("describe_nursery_collection_fields", "{'collectionId':'trees'}");

        assertThat(described.at("/schema/properties/rootstock/title").asText()).isEqualTo("Rootstock");
        assertThat(described.at("/schema/required").toString()).isEqualTo("[\"rootstock\"]");
        assertThat(failure("describe_nursery_collection_fields", "{'collectionId':'nothing'}")
                        .message())
                .contains("'Kitchen Herbs' (herbs)", "'Mosses' (mosses)");
    }

    @Test
    void whatIsMeasuredInAGreenhouseIsAskedOfThatOneAlone() {
        ToolResult.Failure refused = failure(
                "create_a_nursery_reading", "{'greenhouseId':'north','values':{'Temprature':20,'degrees':'warm'}}");
        assertThat(refused.problems())
                .anySatisfy(problem ->
                        assertThat(problem.problem()).contains("did you mean degrees", "'Temperature'", "North house"))
                .anySatisfy(problem -> assertThat(problem.problem()).contains("must be a number"))
                .anySatisfy(problem -> assertThat(problem.argument()).isEqualTo("values.heating"));
        assertThat(failure("create_a_nursery_reading", "{'greenhouseId':'north','values':{'heating':'tropical'}}")
                        .message())
                .contains("off", "low", "high", "'tropical'");
        assertThat(failure("create_a_nursery_reading", "{'greenhouseId':'south','values':{'heating':'low'}}")
                        .message())
                .contains("has no custom fields");
        assertThat(nursery.writes()).isEmpty();

        ToolResult.Success made = (ToolResult.Success) call(
                "create_a_nursery_reading",
                "{'greenhouseId':'North house','values':{'Heating':'HIGH','Temperature':21.5}}");
        assertThat(made.content().tree().path("values")).isEqualTo(tree("{'heating':'high','degrees':21.5}"));
        assertThat(made.remarks()).anyMatch(remark -> remark.contains("'Heating' was taken as heating"));
    }

    @Test
    void oneRequestChecksAllCallsForAGreenhouse() {
        for (int i = 0; i < 5; i++) {
            success("create_a_nursery_reading", "{'greenhouseId':'north','values':{'heating':'low'}}");
        }
        assertThat(nursery.askedForGauges()).containsExactly("north");
    }

    @Test
    void aGreenhouseThatCannotTellItsGaugesIsLeftToTheApi() {
        nursery.gauges("north", IntNode.valueOf(429));
        assertThat(unchecked("north")).contains("could not be read (The API answered 429", "unchecked");
        nursery.gauges("south", tree("{'gauges':'none'}"));
        assertThat(unchecked("south")).contains("could not be read", "unchecked");
        assertThat(unchecked("east")).contains("No greenhouse of this greenhouseId is listed", "unchecked");
        assertThat(nursery.writes()).hasSize(3);
    }

    private String unchecked(String greenhouse) {
        ToolResult made =
                call("create_a_nursery_reading", "{'greenhouseId':'" + greenhouse + "','values':{'whatever':1}}");
        assertThat(made).isInstanceOf(ToolResult.Success.class);
        return String.join(" ", ((ToolResult.Success) made).remarks());
    }

    @Test
    void theGaugesOfAGreenhouseAreDescribedByItsNameToo() {
        JsonNode described = success("describe_nursery_greenhouse_fields", "{'greenhouseId':'north HOUSE'}");

        assertThat(described.path("id").asText()).isEqualTo("north");
        assertThat(described.at("/schema/required").toString()).isEqualTo("[\"heating\"]");
        assertThat(described.at("/schema/additionalProperties").asBoolean()).isFalse();
        assertThat(nursery.askedForGauges()).containsExactly("north");
        assertThat(failure("describe_nursery_greenhouse_fields", "{'greenhouseId':'east'}")
                        .message())
                .contains("'North house' (north)", "'South house' (south)");
    }

    @Test
    void aListOfToolsAsksOnlySoManyGreenhouses() {
        tools = tools.knowing(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
        for (int i = 0; i < 30; i++) {
            nursery.house("h" + i, "House " + i).add(Json.object().put("code", "g" + i));
        }
        nursery.gauges("h3", IntNode.valueOf(403));

        FieldSnapshot fields = tools.fields();
        assertThat(nursery.askedForGauges()).hasSize(20).doesNotHaveDuplicates().contains("north", "h17");
        ToolDescriptor tool =
                tools.find("create_a_nursery_reading").orElseThrow().descriptor();
        FieldListing listing =
                FieldListing.of(tools.tools().stream().map(Tool::descriptor).toList(), fields);
        assertThat(ListedTool.of(tool, SchemaForm.INLINE, listing)
                        .at("/inputSchema/properties/values/description")
                        .asText())
                .contains("North house: heating* off|low|high", "House 17: g17")
                .contains(
                        "and those of 13 more", "describe_nursery_greenhouse_fields describes those of one greenhouse");
        assertThat(tools.fields()).as("nothing is asked again").isEqualTo(fields);
        assertThat(nursery.askedForGauges()).hasSize(20);
    }

    @Test
    void anApiThatWantsToBeLeftAloneIsAskedForNoFurtherGreenhouses() {
        tools = tools.knowing(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
        List.of("north", "south").forEach(house -> nursery.gauges(house, IntNode.valueOf(429)));
        for (int i = 0; i < 18; i++) {
            nursery.house("h" + i, "House " + i);
            nursery.gauges("h" + i, IntNode.valueOf(429));
        }

        tools.fields();

        // One for each of those that ask at once.
        assertThat(nursery.askedForGauges()).hasSizeBetween(1, 4);
    }

    @Test
    void whoListensIsToldWhenACallNoticesThatGaugesHaveChanged() {
        tools = tools.knowing(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
        FieldSnapshot before = tools.fields();
        AtomicInteger told = new AtomicInteger();
        tools.watchFields(told::incrementAndGet);
        nursery.gauges("south", tree("{'gauges':[{'code':'rain','kind':'amount'}]}"));

        success("create_a_nursery_reading", "{'greenhouseId':'south','values':{'rain':3}}");
        assertThat(told).hasValue(1);
        assertThat(tools.knownFields()).isNotEqualTo(before);
    }

    @Test
    void aBedIsOneOfItsGreenhouse() {
        int id = nursery.add("herbs", "Basil", attributes("half")).path("id").asInt();
        String plant = "{'collectionId':'herbs','plantId':" + id + ",'greenhouseId':'north',";

        assertThat(failure("update_a_nursery_plant_by_id", plant + "'bedId':'s1'}")
                        .message())
                .contains("'Ferns' (n1)", "'Nursery bed' (n2)");
        assertThat(nursery.writes()).isEmpty();
        JsonNode moved = success("update_a_nursery_plant_by_id", plant + "'bedId':'Nursery bed'}");
        assertThat(moved.at("/bed/id").asText()).isEqualTo("n2");
        assertThat(failure("update_a_nursery_plant_by_id", "{'collectionId':'herbs','plantId':77,'title':'x'}")
                        .toString())
                .contains("list_all_nursery_plants");
    }

    @Test
    void manyPlantsAreChangedWhenThatIsConfirmed() {
        for (int i = 0; i < 250; i++) {
            nursery.add("herbs", "Basil " + i, attributes("half"));
        }
        String change = "{'collectionId':'herbs','where':{'Sunlight':'half'},'set':{'Sunlight':'shade'}";

        assertThat(failure("nursery_plants_mass_change", "{'collectionId':'herbs','where':{},'set':{'sun':'full'}}")
                        .code())
                .isEqualTo("invalid_arguments");
        assertThat(failure("nursery_plants_mass_change", change + "}").code()).isEqualTo("confirmation_required");
        JsonNode preview = success("nursery_plants_mass_change", change + ",'dry_run':true}");
        assertThat(preview.path("matched").asInt()).isEqualTo(250);
        assertThat(preview.at("/sample/0/after/sun").asText()).isEqualTo("shade");
        assertThat(nursery.writes()).isEmpty();

        JsonNode done = success(
                "nursery_plants_mass_change",
                change + ",'preview_token':'" + preview.path("preview_token").asText() + "'}");
        assertThat(done.path("updated").asInt()).isEqualTo(250);
        assertThat(nursery.count("herbs", "sun", "shade")).isEqualTo(250);
    }

    @Test
    void removingIsAlwaysConfirmed() {
        nursery.add("herbs", "Basil", attributes("half"));
        String removal = "{'collectionId':'herbs','where':{'sun':'half'}";

        assertThat(failure("nursery_plants_mass_removal", removal + "}").code()).isEqualTo("confirmation_required");
        String token = success("nursery_plants_mass_removal", removal + ",'dry_run':true}")
                .path("preview_token")
                .asText();
        assertThat(success("nursery_plants_mass_removal", removal + ",'preview_token':'" + token + "'}")
                        .path("deleted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDeliveryTellsWhichRowsCannotBe() {
        ObjectNode delivery = Json.object().put("collectionId", "herbs");
        for (int i = 0; i < 120; i++) {
            ObjectNode row = delivery.withArray("plants").addObject().put("title", "Mint " + i);
            row.putObject("attributes").put("Sunlight", i == 7 ? "moon" : "full");
        }
        JsonNode preview =
                success("nursery_plants_delivery", delivery.deepCopy().put("dry_run", true));
        assertThat(preview.at("/failed/0/row").asInt()).isEqualTo(7);

        JsonNode done = success(
                "nursery_plants_delivery",
                delivery.deepCopy()
                        .put("skip_invalid", true)
                        .put("preview_token", preview.path("preview_token").asText()));
        assertThat(done.path("imported").asInt()).isEqualTo(119);
        assertThat(nursery.count("herbs", "sun", "full")).isEqualTo(119);
        assertThat(nursery.writes()).hasSize(3);
    }

    @Test
    void theBedOfEachRowIsOneOfItsGreenhouse() {
        String rows = "{'collectionId':'herbs','plants':["
                + "{'title':'Basil','attributes':{'sun':'half'},'place':{'house':'north','bed':'Nursery bed'}},"
                + "{'title':'Mint','attributes':{'sun':'half'},'place':{'house':'south','bed':'Nursery bed'}}";

        JsonNode preview = success(
                "nursery_plants_delivery",
                rows + ",{'title':'Sage','attributes':{'sun':'half'},'place':{'house':'south','bed':'n1'}},"
                        + "{'title':'Rue','attributes':{'sun':'half'},'place':{'house':'south','bed':'Ferns'}}],'dry_run':true}");
        assertThat(preview.path("failed").findValuesAsText("row")).containsExactly("2", "3");
        assertThat(preview.path("failed").toString())
                .contains("'place.bed' is n1, which is none of the beds of house", "'Tomatoes' (s1)");
        assertThat(nursery.writes()).isEmpty();

        JsonNode done = success("nursery_plants_delivery", rows + "]}");
        assertThat(done.path("imported").asInt()).isEqualTo(2);
        List<String> beds = done.at("/ids")
                .valueStream()
                .map(id -> success("get_single_nursery_plant_by_id", "{'collectionId':'herbs','plantId':" + id + "}")
                        .at("/bed/id")
                        .asText())
                .toList();
        assertThat(beds).containsExactly("n2", "s2");
    }

    @Test
    void answersAreAsLargeAsIsAskedFor() {
        int id = nursery.add("herbs", "Basil", attributes("half")).path("id").asInt();
        String plant = "{'collectionId':'herbs','plantId':" + id;

        assertThat(success("get_single_nursery_plant_by_id", plant + "}").has("growth"))
                .isFalse();
        assertThat(success("get_single_nursery_plant_by_id", plant + ",'fields':['*']}")
                        .has("growth"))
                .isTrue();
        assertThat(success("get_single_nursery_plant_by_id", plant + ",'fields':['title']}"))
                .isEqualTo(tree("{'id':" + id + ",'title':'Basil'}"));
        assertThat(failure("get_single_nursery_plant_by_id", plant + ",'fields':['titel']}")
                        .message())
                .contains("title");
    }

    @Test
    void clientsAreShownWhatACallCanHave() {
        Tool tool = tools.find("nursery_plants_mass_change").orElseThrow();

        JsonNode shown = ListedTool.of(tool.descriptor(), SchemaForm.INLINE);
        assertThat(shown.at("/inputSchema/properties")).isNotEmpty();
        assertThat(shown.at("/inputSchema/properties").has("dry_run")).isTrue();
        assertThat(shown.at("/inputSchema/properties").has("preview_token")).isTrue();
    }

    private static ObjectNode attributes(String sun) {
        return Json.object().put("sun", sun);
    }

    private JsonNode success(String tool, String arguments) {
        return success(tool, (ObjectNode) tree(arguments));
    }

    private JsonNode success(String tool, ObjectNode arguments) {
        ToolResult result = call(tool, arguments);
        assertThat(result).as(tool).isInstanceOf(ToolResult.Success.class);
        return ((ToolResult.Success) result).content().tree();
    }

    private ToolResult.Failure failure(String tool, String arguments) {
        ToolResult result = call(tool, arguments);
        assertThat(result).as(tool).isInstanceOf(ToolResult.Failure.class);
        return (ToolResult.Failure) result;
    }

    private ToolResult call(String tool, String arguments) {
        return call(tool, (ObjectNode) tree(arguments));
    }

    private ToolResult call(String tool, ObjectNode arguments) {
        Tool found = tools.find(tool)
                .orElseThrow(() -> new AssertionError(tool + " is none of "
                        + tools.tools().stream()
                                .map(each -> each.descriptor().name())
                                .toList()));
        return tools.call(found, arguments, CallContext.UNWATCHED);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
