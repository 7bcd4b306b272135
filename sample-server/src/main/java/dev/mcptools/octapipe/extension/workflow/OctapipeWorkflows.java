package dev.mcptools.octapipe.extension.workflow;

import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabaseRecords;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabases;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsBulkUpdate;
import dev.mcptools.octapipe.tools.notes.CreateAOctapipeNote;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineCards;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineStages;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelines;
import dev.mcptools.octapipe.tools.pipelines.UpdateAOctapipePipelineCardById;
import dev.mcptools.octapipe.tools.tasks.ListAllOctapipeTasks;
import dev.mcptools.runtime.tools.Offered;
import dev.mcptools.runtime.tools.PromptArgument;
import dev.mcptools.runtime.tools.PromptDescriptor;
import java.util.List;

/** What clients of Octapipe are offered beside tools. */
public final class OctapipeWorkflows {
    private OctapipeWorkflows() {}

    /** {@return the prompts and resources} */
    public static Offered[] offered() {
        return new Offered[] {
            moveACard(),
            updateInBulk(),
            reviewAPipeline(),
            findOverdueTasks(),
            checkDataHygiene(),
            getToKnowADatabase(),
            new DatabaseSchemas(),
            new PipelineStages()
        };
    }

    private static Workflow moveACard() {
        return new Workflow(
                new PromptDescriptor(
                        "move_card_by_meeting_notes",
                        "Move a card by meeting notes",
                        "Moves a card of a pipeline to another stage and attaches a note that sums up a meeting.",
                        List.of(
                                Arguments.pipeline(),
                                Arguments.card(),
                                Arguments.stage(),
                                PromptArgument.required("notes", "The meeting notes, or what the note should say."))),
                List.of(
                        ListAllOctapipePipelines.class,
                        ListAllOctapipePipelineStages.class,
                        ListAllOctapipePipelineCards.class,
                        UpdateAOctapipePipelineCardById.class,
                        CreateAOctapipeNote.class),
                (given, call) -> Arguments.withPipeline(
                                new Briefing(
                                        "Move a card of an Octapipe pipeline to the stage that is given below, and attach a"
                                                + " note that sums up the meeting notes.",
                                        given),
                                given,
                                call)
                        .step("list_all_octapipe_pipelines gives the uuid of the pipeline, unless it stands below"
                                + " already.")
                        .step(
                                "list_all_octapipe_pipeline_stages with this pipeline_uuid gives the uuid of the stage. It"
                                        + " has to be a stage of this very pipeline.")
                        .step("list_all_octapipe_pipeline_cards with pipeline_uuid and filters"
                                + " {\"and\":[{\"field\":\"name\",\"op\":\"eq\",\"value\":\"<the name of the card>\"}]}"
                                + " gives the card. If there is none, try op \"contains\".")
                        .step(
                                "update_a_octapipe_pipeline_card_by_id with pipeline_uuid, id, the new pipeline_stage_uuid,"
                                        + " and the name and sla that the card has now. Leave custom_fields_values out: they stay.")
                        .step("create_a_octapipe_note with entity pipeline_card and the card's uuid as record_uuid, in"
                                + " Markdown: what was decided, what is in the way, what is next. Nothing that the notes do"
                                + " not say.")
                        .step("Tell the user from which stage to which the card went, and what the note says.")
                        .changing("the card, its present and its new stage, and the text of the note"));
    }

    private static Workflow updateInBulk() {
        return new Workflow(
                new PromptDescriptor(
                        "update_records_in_bulk",
                        "Update many records",
                        "Sets a field to the same value in all records of a database that match a condition, after"
                                + " counting them.",
                        List.of(
                                Arguments.database(),
                                PromptArgument.required(
                                        "condition",
                                        "Which records change, in words: Last Assessment is older than 365 days."),
                                Arguments.field("The field that is set, by its label or internal name."),
                                Arguments.value("The value that it is set to."))),
                List.of(
                        ListAllOctapipeDatabases.class,
                        ListAllOctapipeDatabaseRecords.class,
                        OctapipeDatabaseRecordsBulkUpdate.class),
                (given, call) -> Arguments.withDatabase(
                                new Briefing(
                                        "Set the field that is given below to the value that is given below, in all records"
                                                + " of an Octapipe database that meet the condition, and in no others.",
                                        given),
                                given,
                                call)
                        .step("list_all_octapipe_databases gives the uuid of the database and, in custom_fields, the"
                                + " internal names (cf_...), types and options, unless they stand below already. Filters"
                                + " and values are keyed by internal names, never by labels.")
                        .step("Write the condition as filters, such as"
                                + " {\"and\":[{\"field\":\"cf_last_assessment\",\"op\":\"lt\",\"value\":\"YYYY-MM-DD\"}]}."
                                + " Count relative dates from today. Say to the user how you read the condition, and what"
                                + " it does with records where the field is empty.")
                        .step(
                                "list_all_octapipe_database_records with these filters shows some of the records: check that"
                                        + " they are what the user means.")
                        .step(
                                "octapipe_database_records_bulk_update with database_uuid, filters, values and dry_run true"
                                        + " counts the records and changes none.")
                        .step(
                                "When the user has agreed to the number, the same call with dry_run false. While has_more is"
                                        + " true, records are left: call again with filters that leave out those already changed.")
                        .step("Tell the user how many matched and how many were updated.")
                        .changing("the number of records that match, some of them, and the old and the new value"));
    }

    private static Workflow reviewAPipeline() {
        return new Workflow(
                new PromptDescriptor(
                        "review_pipeline",
                        "Review a pipeline",
                        "Goes through all cards of a pipeline: how many are in each stage, which stand still or are beyond"
                                + " their sla, what to do next.",
                        List.of(
                                Arguments.pipeline(),
                                Arguments.days(
                                        "A card stands still after so many days in its stage; 14 if left out."))),
                List.of(
                        ListAllOctapipePipelines.class,
                        ListAllOctapipePipelineStages.class,
                        ListAllOctapipePipelineCards.class,
                        ListAllOctapipeTasks.class),
                (given, call) -> {
                    int days = Arguments.days(given, 14);
                    return Arguments.withPipeline(
                                    new Briefing("Review the Octapipe pipeline that is given below.", given),
                                    given,
                                    call)
                            .step("list_all_octapipe_pipelines gives the uuid of the pipeline, unless it stands below"
                                    + " already.")
                            .step("list_all_octapipe_pipeline_stages gives its stages in their order.")
                            .step("list_all_octapipe_pipeline_cards gives its cards, all pages of them.")
                            .step(
                                    "Count the cards of each stage. Name those that have been in their stage for more than "
                                            + days
                                            + " days (last_stage_updated_at), and those longer than their sla, in hours.")
                            .step("For the five that need it most, list_all_octapipe_tasks with pipeline_card_uuid says"
                                    + " whether anything is planned.")
                            .step(
                                    "Answer with a table of the stages, a list of the cards that need something, and one next"
                                            + " step for each of them.")
                            .reading();
                });
    }

    private static Workflow findOverdueTasks() {
        return new Workflow(
                new PromptDescriptor(
                        "find_overdue_tasks",
                        "Find overdue tasks",
                        "Lists tasks that are past their end and not completed, by owner and priority.",
                        List.of(
                                PromptArgument.optional(
                                        "owner", "Only tasks of this person; of everybody if left out."),
                                Arguments.days("Only tasks that ended at least so many days ago; 0 if left out."))),
                List.of(ListAllOctapipeTasks.class),
                (given, call) -> new Briefing("Find the tasks in Octapipe that are overdue.", given)
                        .step("list_all_octapipe_tasks with status pending, then with status in_progress, all pages of"
                                + " each.")
                        .step("Keep those whose end_date and end_time are at least " + Arguments.days(given, 0)
                                + " days in the past, and if an owner is given below, only those of that person"
                                + " (owner_user).")
                        .step(
                                "Answer with a table: title, owner, end, days overdue, priority, pipeline card; high priority"
                                        + " first, then the oldest. Under it, for each owner the number of tasks.")
                        .step("Suggest for each what to do: finish, move to another day, give to somebody else.")
                        .reading());
    }

    private static Workflow checkDataHygiene() {
        return new Workflow(
                new PromptDescriptor(
                        "check_data_hygiene",
                        "Check data hygiene",
                        "Looks through a database for records that are incomplete, doubled or out of date.",
                        List.of(
                                Arguments.database(),
                                Arguments.days("A record is out of date after so many days; 365 if left out."))),
                List.of(ListAllOctapipeDatabases.class, ListAllOctapipeDatabaseRecords.class),
                (given, call) -> {
                    int days = Arguments.days(given, 365);
                    return Arguments.withDatabase(
                                    new Briefing("Check how clean an Octapipe database is.", given), given, call)
                            .step(
                                    "list_all_octapipe_databases gives the uuid of the database and, in custom_fields, the"
                                            + " internal names (cf_...) and which are required, unless they stand below already.")
                            .step(
                                    "For each required field, list_all_octapipe_database_records with filters"
                                            + " {\"and\":[{\"field\":\"cf_...\",\"op\":\"is_empty\"}]} gives the records without it.")
                            .step(
                                    "With filters {\"and\":[{\"field\":\"updated_at\",\"op\":\"lt\",\"value\":\"<the date "
                                            + days
                                            + " days ago, YYYY-MM-DD>\"}]} it gives those that nobody has touched since.")
                            .step(
                                    "With sort name it gives all records so that doubles stand side by side: compare names"
                                            + " without case, spaces and endings such as Ltd.")
                            .step(
                                    "Answer with a table of the findings, each with its number and up to five examples, and"
                                            + " say for each which filters would find it again, so that a bulk update can follow.")
                            .reading();
                });
    }

    private static Workflow getToKnowADatabase() {
        return new Workflow(
                new PromptDescriptor(
                        "get_to_know_database",
                        "Get to know a database",
                        "Explains a database to somebody who is new to it: its fields, what is required, examples, and how"
                                + " to work with it.",
                        List.of(Arguments.database())),
                List.of(ListAllOctapipeDatabases.class, ListAllOctapipeDatabaseRecords.class),
                (given, call) -> Arguments.withDatabase(
                                new Briefing(
                                        "Explain the Octapipe database that is given below to somebody who has never worked"
                                                + " with it.",
                                        given),
                                given,
                                call)
                        .step("list_all_octapipe_databases gives the uuid of the database and its custom_fields, unless"
                                + " they stand below already.")
                        .step("list_all_octapipe_database_records with limit 15 gives examples.")
                        .step("Answer with a table of the fields: label, internal name, type, options, whether it is"
                                + " required, an example. Say what the database seems to be for, and what the examples have"
                                + " in common.")
                        .step("Give three requests that the user could make next, each with filters that work in this"
                                + " database.")
                        .reading());
    }
}
