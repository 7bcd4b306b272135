package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldArgument;
import dev.mcptools.runtime.fields.FieldOutline;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.fields.FieldUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names the fields of an account where a list of tools shows the arguments that they describe, within a budget for the whole
 * list: an argument that needs less than its share leaves the rest to the others.
 *
 * <p>What is shown accepts whatever a call accepts.
 */
public final class FieldListing {
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** What stands around the fields, in characters. */
    private static final int AROUND = 160;

    private final Map<Place, Share> shares = new HashMap<>();
    private final Set<String> tools = new HashSet<>();

    private record Place(String tool, FieldArgument argument) {}

    private record Need(Place place, FieldOutline outline, int characters) {}

    private record Share(FieldOutline outline, int characters) {}

    private FieldListing(List<ToolDescriptor> listed, List<ToolDescriptor> callable, FieldSnapshot fields) {
        callable.forEach(tool -> tools.add(tool.name()));
        Map<FieldSource, FieldOutline> outlines = new HashMap<>();
        fields.definitions().forEach((source, definitions) -> outlines.put(source, definitions.outline()));
        List<Need> needs = new ArrayList<>();
        for (ToolDescriptor tool : listed) {
            for (FieldArgument argument : tool.customFields()) {
                Optional.ofNullable(outlines.get(argument.source()))
                        .map(outline -> new Need(
                                new Place(tool.name(), argument), outline, outline.size(hasSchemas(argument)) + AROUND))
                        .filter(need -> !need.outline().isEmpty())
                        .ifPresent(needs::add);
            }
        }
        share(needs, (long) fields.tokens() * CHARACTERS_PER_TOKEN);
    }

    /** {@return what a list of these tools says of these fields} */
    public static FieldListing of(List<ToolDescriptor> listed, FieldSnapshot fields) {
        return new FieldListing(listed, listed, fields);
    }

    /**
     * {@return what a list of some tools says of these fields}
     *
     * @param callable all tools that its reader can call
     */
    public static FieldListing of(List<ToolDescriptor> listed, List<ToolDescriptor> callable, FieldSnapshot fields) {
        return new FieldListing(listed, callable, fields);
    }

    private void share(List<Need> needs, long budget) {
        needs.sort(Comparator.comparingInt(Need::characters)
                .thenComparing(need -> need.place().tool())
                .thenComparing(need -> need.place().argument().name()));
        long left = budget;
        int waiting = needs.size();
        for (Need need : needs) {
            int share = (int) Math.min(need.characters(), left / waiting);
            // With less than that, not even that something is left out could be said.
            if (share >= AROUND) {
                shares.put(need.place(), new Share(need.outline(), share));
            }
            left -= share;
            waiting--;
        }
    }

    /** Adds to the input schema of a tool, as it is shown, which fields its arguments take. */
    public void describe(ToolDescriptor tool, ObjectNode inputSchema) {
        for (FieldArgument argument : tool.customFields()) {
            Share share = shares.get(new Place(tool.name(), argument));
            if (share != null && inputSchema.path("properties").path(argument.name()) instanceof ObjectNode schema) {
                describe(argument, schema, share);
            }
        }
    }

    private void describe(FieldArgument argument, ObjectNode schema, Share share) {
        boolean withSchemas = hasSchemas(argument);
        FieldOutline.Fitting fitting = share.outline().fitting(share.characters() - AROUND, withSchemas);
        String before = schema.path("description").asText();
        schema.put("description", (before + " " + said(argument.source(), fitting)).strip());
        if (withSchemas && values(argument, schema) instanceof ObjectNode values) {
            ObjectNode properties = values.withObjectProperty("properties");
            fitting.properties().properties().stream()
                    .filter(member -> !properties.has(member.getKey()) && isField(argument, member.getKey()))
                    .forEach(member -> properties.set(member.getKey(), member.getValue()));
        }
    }

    private String said(FieldSource source, FieldOutline.Fitting fitting) {
        String pointer = tools.contains(source.describedBy())
                ? source.describedBy() + " describes those of one " + source.owner() + "."
                : source.toldBy() + " has them.";
        if (fitting.text().isEmpty()) {
            return "Which fields each " + source.owner() + " has is too much to list here: " + pointer;
        }
        String text = "Fields by " + source.owner() + " (* required, [] several): " + fitting.text();
        return fitting.leftOut() == 0
                ? text + "."
                : text + "; and those of " + fitting.leftOut() + " more, which are not listed here: " + pointer;
    }

    private static boolean hasSchemas(FieldArgument argument) {
        return !(argument.use() instanceof FieldUse.Filter);
    }

    private static boolean isField(FieldArgument argument, String key) {
        return !(argument.use() instanceof FieldUse.Changes changes)
                || !changes.beside().contains(key);
    }

    /** The schema of the object that has values of fields as members; what is not there is missing. */
    private static JsonNode values(FieldArgument argument, ObjectNode schema) {
        if (!(argument.use() instanceof FieldUse.Rows rows)) {
            return schema;
        }
        JsonNode values = schema.path("items");
        for (var at = rows.at(); !at.matches(); at = at.tail()) {
            values = values.path("properties").path(at.getMatchingProperty());
        }
        return values;
    }
}
