package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Wire;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.CustomFields;
import dev.mcptools.octapipe.sandbox.rules.Field;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The cards of one pipeline. Their stage is always one of it. */
record PipelineCards(Store store, Pipeline pipeline, UUID userUuid, Instant now) implements Items<Card> {

    private static final Rules NEW = Rules.of(
            Rules.required("pipeline_stage_uuid", Check.UUID),
            Rules.required("name", Check.TEXT),
            Rules.required("sla", Check.NOT_NEGATIVE),
            Rules.required("custom_fields_values", Check.MAP),
            Rules.optional("owner_user_uuid", Check.UUID),
            Rules.optional("tags", Check.listOf(Check.TEXT)));
    /** The article's list of what an update needs, which has no custom fields. */
    private static final Rules WHOLE = Rules.of(
            Rules.required("pipeline_stage_uuid", Check.UUID),
            Rules.required("name", Check.TEXT),
            Rules.required("sla", Check.NOT_NEGATIVE),
            Rules.filled("custom_fields_values", Check.MAP),
            Rules.optional("owner_user_uuid", Check.UUID),
            Rules.optional("tags", Check.listOf(Check.TEXT)));

    private static final Rules PARTS = Rules.of(
            Rules.filled("pipeline_stage_uuid", Check.UUID),
            Rules.filled("name", Check.TEXT),
            Rules.filled("sla", Check.NOT_NEGATIVE),
            Rules.optional("owner_user_uuid", Check.UUID),
            Rules.optional("tags", Check.listOf(Check.TEXT)));

    @Override
    public String singular() {
        return "Card";
    }

    @Override
    public UUID parentUuid() {
        return pipeline.uuid();
    }

    @Override
    public String title() {
        return pipeline.name();
    }

    @Override
    public Map<String, Field<Card>> fields() {
        Map<String, Field<Card>> fields = Field.common(pipeline.customFields(), store);
        Field.add(fields, new Field<>("code", Field.Kind.TEXT, card -> TextNode.valueOf(card.code()), Check.TEXT));
        Field.add(
                fields,
                new Field<>(
                        "sla",
                        Field.Kind.NUMBER,
                        card -> IntNode.valueOf(card.content().sla()),
                        Check.NUMBER));
        Field.add(fields, new Field<>("tags", Field.Kind.LIST, PipelineCards::tags, Check.TEXT));
        Field.add(
                fields,
                new Field<>(
                        "pipeline_stage_uuid",
                        Field.Kind.TEXT,
                        card -> Wire.text(card.content().stageUuid()),
                        Check.UUID));
        Field.add(
                fields,
                new Field<>(
                        "last_stage_updated_at",
                        Field.Kind.TIME,
                        card -> Wire.time(card.lastStageUpdatedAt()),
                        Check.DATE_OR_DATETIME));
        return fields;
    }

    @Override
    public Stream<Card> stream() {
        return store.cards().stream().filter(card -> card.pipelineUuid().equals(pipeline.uuid()));
    }

    @Override
    public Optional<Card> find(UUID uuid) {
        return store.cards().find(uuid).filter(card -> card.pipelineUuid().equals(pipeline.uuid()));
    }

    @Override
    public Predicate<Card> narrow(Call call, Errors errors) {
        Optional<UUID> stage = call.queryUuid("pipeline_stage_uuid", errors);
        if (stage.isPresent() && pipeline.stage(stage.get()).isEmpty()) {
            errors.notSelectable("pipeline_stage_uuid");
        }
        return card -> stage.isEmpty() || card.content().stageUuid().equals(stage.get());
    }

    @Override
    public Card create(ObjectNode body, String prefix, Errors errors) {
        Card.Content nothing = new Card.Content("", pipeline.uuid(), 0, List.of(), Map.of(), Optional.empty());
        Card.Content content = content(NEW, nothing, body, prefix, errors);
        return new Card(
                UUID.randomUUID(), pipeline.uuid(), store.nextCode(pipeline), content, userUuid, List.of(), now, now);
    }

    @Override
    public Card update(Card card, ObjectNode body, Errors errors) {
        return card.with(content(WHOLE, card.content(), body, "", errors), userUuid, now);
    }

    @Override
    public UnaryOperator<Card> change(ObjectNode values, Errors errors) {
        Form form = PARTS.check(values, "values.", errors);
        checkReferences(form, "values.", errors);
        CustomFields customFields = new CustomFields(pipeline.customFields(), store);
        Map<String, JsonNode> written = form.others(PARTS);
        customFields.change(Map.of(), written, "values.", errors);
        return card -> card.with(
                merged(
                        form,
                        card.content(),
                        customFields.change(card.customFieldsValues(), written, "values.", new Errors())),
                userUuid,
                now);
    }

    @Override
    public void put(Card card) {
        store.cards().put(card);
    }

    @Override
    public void delete(Card card) {
        store.cards().remove(card.uuid());
        store.detachAllFrom(card.uuid());
    }

    @Override
    public ObjectNode view(Card card) {
        return new Views(store).card(card);
    }

    private Card.Content content(Rules rules, Card.Content current, ObjectNode body, String prefix, Errors errors) {
        Form form = rules.check(body, prefix, errors);
        checkReferences(form, prefix, errors);
        Map<String, JsonNode> values = form.has("custom_fields_values")
                ? new CustomFields(pipeline.customFields(), store)
                        .replace(
                                current.customFieldsValues(),
                                form.node("custom_fields_values"),
                                prefix + "custom_fields_values.",
                                errors)
                : current.customFieldsValues();
        return merged(form, current, values);
    }

    private void checkReferences(Form form, String prefix, Errors errors) {
        form.checkReference(
                "pipeline_stage_uuid", prefix, uuid -> pipeline.stage(uuid).isPresent(), errors);
        form.checkReference("owner_user_uuid", prefix, uuid -> store.user(uuid).isPresent(), errors);
    }

    private static Card.Content merged(Form form, Card.Content current, Map<String, JsonNode> values) {
        return new Card.Content(
                form.text("name", current.name()),
                form.uuid("pipeline_stage_uuid").orElse(current.stageUuid()),
                form.integer("sla", current.sla()),
                form.texts("tags", current.tags()),
                values,
                form.uuid("owner_user_uuid", current.ownerUuid()));
    }

    private static ArrayNode tags(Card card) {
        ArrayNode tags = Json.array();
        card.content().tags().forEach(tags::add);
        return tags;
    }
}
