package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Refusal;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Clock;

/** Pipelines and their stages. */
public final class PipelinesResource {

    private final Store store;
    private final Clock clock;
    private final Views views;

    public PipelinesResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.views = new Views(store);
    }

    public Reply list(Call call) {
        return call.page().envelope(store.pipelines().copy(), views::pipeline);
    }

    public Reply get(Call call) {
        return Reply.ok(views.pipeline(call.find(store.pipelines(), "id", "Pipeline")));
    }

    public Reply listStages(Call call) {
        return call.page().envelope(pipelineOf(call).stages(), Views::stage);
    }

    public Reply getStage(Call call) {
        Pipeline pipeline = pipelineOf(call);
        return Reply.ok(
                Views.stage(call.find("id").flatMap(pipeline::stage).orElseThrow(() -> Refusal.notFound("Stage"))));
    }

    public ItemsResource<Card> cards() {
        return new ItemsResource<>(this::cardsOf);
    }

    /** The cards of all pipelines. */
    public WithoutParentResource<Card> cardsOfAll() {
        return new WithoutParentResource<>(store, store.cards(), views::card, "Card");
    }

    public BulkResource<Card> bulk(int limit) {
        return new BulkResource<>(this::cardsOf, limit);
    }

    public ExportsResource<Card> exports(ExportPace pace) {
        return new ExportsResource<>(store, clock, pace, this::cardsOf);
    }

    private Items<Card> cardsOf(Call call) {
        return new PipelineCards(store, pipelineOf(call), call.userUuid(), clock.instant());
    }

    private Pipeline pipelineOf(Call call) {
        return call.find(store.pipelines(), "pipeline_uuid", "Pipeline");
    }
}
