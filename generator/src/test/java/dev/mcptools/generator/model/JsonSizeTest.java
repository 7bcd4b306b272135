package dev.mcptools.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonSizeTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 500, seed = "1")
    void isThatOfTheText(@ForAll("trees") JsonNode tree) {
        assertThat(JsonSize.of(tree)).isEqualTo(tree.toString().length());
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return tree(3);
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        Arbitrary<String> texts =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(12);
        Arbitrary<JsonNode> values = Arbitraries.oneOf(
                texts.map(NODES::textNode),
                Arbitraries.strings().all().ofMaxLength(4).map(NODES::textNode),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e40"), new BigDecimal("1e40"))
                        .map(NODES::numberNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return values;
        }
        return Arbitraries.oneOf(
                values,
                tree(depth - 1)
                        .list()
                        .ofMaxSize(4)
                        .map(items -> NODES.arrayNode().addAll(items)),
                Arbitraries.maps(texts, tree(depth - 1)).ofMaxSize(4).map(members -> {
                    ObjectNode object = NODES.objectNode();
                    members.forEach(object::set);
                    return object;
                }));
    }
}
