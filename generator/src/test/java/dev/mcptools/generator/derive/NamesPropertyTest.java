package dev.mcptools.generator.derive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of names: whatever a document calls its operations and parameters. */
class NamesPropertyTest {
    private static final SourceLocation HERE = new SourceLocation("api.yaml", 1, 1);

    @Property(tries = 300)
    void toolNamesAreUniqueAndAccepted(@ForAll("operations") List<ApiOperation> operations) {
        Map<Operation, String> names = names(operations);

        assertThat(names).hasSize(operations.size());
        assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z0-9_-]{1,64}"));
        // Classes are named after tools, and so are files: there, upper and lower case may be alike.
        assertThat(names.values().stream().map(name -> name.replace("_", "")).toList())
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void toolNamesDoNotDependOnOrder(@ForAll("operations") List<ApiOperation> operations, @ForAll Random random) {
        List<ApiOperation> shuffled = new ArrayList<>(operations);
        Collections.shuffle(shuffled, random);

        assertThat(names(shuffled)).isEqualTo(names(operations));
    }

    @Property(tries = 300)
    void anOperationWithANameOfItsOwnChangesNoOtherName(@ForAll("operations") List<ApiOperation> operations) {
        ApiOperation added = operation("somethingElseAltogether", "/else");
        List<ApiOperation> more = new ArrayList<>(operations);
        more.add(added);

        Map<Operation, String> names = names(more);
        assertThat(names.remove(added.operation())).isEqualTo("something_else_altogether");
        assertThat(names).isEqualTo(names(operations));
    }

    @Property(tries = 300)
    void argumentNamesAreUniqueAndAccepted(@ForAll("candidates") List<Candidate> candidates) {
        Map<Place, String> names = argumentNames(candidates);

        assertThat(names).hasSize(candidates.size());
        assertThat(names.values())
                .doesNotHaveDuplicates()
                .doesNotContain("limit", "next_cursor")
                .allMatch(name -> name.matches("[a-zA-Z0-9_.-]{1,64}"));
    }

    @Property(tries = 300)
    void argumentNamesDoNotDependOnOrder(@ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(argumentNames(shuffled)).isEqualTo(argumentNames(candidates));
    }

    @Property(tries = 300)
    void whatNobodyElseIsCalledKeepsItsName(@ForAll("candidates") List<Candidate> candidates) {
        Map<Place, String> names = argumentNames(candidates);
        for (Candidate candidate : candidates) {
            String own = candidate.wireName();
            boolean alone = candidates.stream()
                            .filter(other -> other.wireName().equals(own))
                            .count()
                    == 1;
            if (alone && own.matches("[a-zA-Z0-9_.-]{1,64}") && !own.equals("limit")) {
                assertThat(names).containsEntry(candidate.place(), own);
            }
        }
    }

    @Provide
    Arbitrary<List<ApiOperation>> operations() {
        Arbitrary<String> word = Arbitraries.of(
                "get",
                "Get",
                "GET",
                "Pet",
                "pet",
                "s",
                "_",
                "-",
                "Organization",
                "Org",
                "Permission",
                "perm",
                "2",
                "é");
        Arbitrary<String> id = word.list().ofMinSize(0).ofMaxSize(14).map(words -> String.join("", words));
        return id.list().ofMinSize(1).ofMaxSize(12).map(ids -> {
            List<ApiOperation> operations = new ArrayList<>();
            ids.forEach(each -> operations.add(operation(each, "/p" + operations.size() + "/{id}")));
            return operations;
        });
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<String> piece = Arbitraries.of("a", "b", "$", "[", "]", "_", "query", "body", "limit", "é");
        Arbitrary<String> name = piece.list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces));
        Arbitrary<Location> location =
                Arbitraries.of(Location.PATH, Location.QUERY, Location.HEADER, Location.COOKIE, Location.BODY_MEMBER);
        return Combinators.combine(location, name)
                .as(NamesPropertyTest::candidate)
                .list()
                .ofMaxSize(12)
                .uniqueElements(Candidate::place);
    }

    private static Map<Operation, String> names(List<ApiOperation> operations) {
        return ToolNaming.derived(operations, Set.of(), new Diagnostics());
    }

    private static Map<Place, String> argumentNames(List<Candidate> candidates) {
        return ArgumentNaming.names(candidates, Set.of("limit", "next_cursor"), new Diagnostics());
    }

    private static ApiOperation operation(String id, String path) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        String identity = id.isBlank() ? "GET " + path : id;
        return new ApiOperation(new Operation(identity, "GET", path), List.of(), empty, empty, HERE);
    }

    private static Candidate candidate(Location location, String name) {
        Place place = new Place(location, name, new Serialization(Style.FORM, true, false));
        return new Candidate(place, false, JsonNodeFactory.instance.objectNode(), "", HERE);
    }
}
