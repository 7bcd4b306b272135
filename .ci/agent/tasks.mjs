// What people ask for, in words close to the article's, and plain code that does it. What was done is looked at through the
// tools again.
import assert from 'node:assert/strict';

const DAY = 86_400_000;
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

/** What an error recommends in place of what was sent. */
function meant(error) {
    const found = /did you mean '?([\w .-]+?)'?[ ?(;]/i.exec(error.message);
    assert.ok(found, `no hint in: ${error.message}`);
    return found[1];
}

/** Work on many records: asked first where the client can be asked, else tried first, shown, then done. */
async function bulk(agent, tool, args) {
    if (agent.era !== 'legacy') return agent.done(tool, args);
    const preview = await agent.done(tool, { ...args, dry_run: true });
    return agent.done(tool, preview.preview_token ? { ...args, preview_token: preview.preview_token } : args);
}

const database = (agent, name) => agent.named(agent.tool('list', 'databases'), name);
const pipeline = (agent, name) => agent.named(agent.tool('list', 'pipelines'), name);
const count = async (agent, database_uuid, filters) =>
    (await agent.items(agent.tool('list', 'database', 'records'), { database_uuid, filters, fields: ['name'] })).length;

/** 5,000 rows for the database of leads, of which seven cannot be. */
function rows() {
    const all = [];
    for (let i = 0; i < 5_000; i++) {
        all.push({ name: `Imported ${String(i).padStart(4, '0')}`, custom_fields_values: { cf_status: i < 2_100 ? 'Contacted' : 'New', cf_source: 'Event' } });
    }
    all[17].custom_fields_values.cf_status = 'Cold';
    all[404].custom_fields_values.cf_sauce = 'Event';
    all[1234].custom_fields_values.cf_probability = 'likely';
    all[2718].name = '';
    all[3141].custom_fields_values.cf_email = 'nobody';
    all[4096].custom_fields_values.cf_source = 7;
    delete all[4999].custom_fields_values.cf_status;
    return all;
}

export const tasks = [
    {
        words: "Fetch a list of all available databases and tell me which custom fields are required for the 'Customer Onboarding' database.",
        async run(agent) {
            const found = await database(agent, 'Customer Onboarding');
            const required = found.custom_fields.filter((field) => field.required).map((field) => field.label);
            assert.deepEqual(required, ['Contact Email', 'Plan', 'Kickoff Date']);
        },
    },
    {
        words: "List all pipeline cards in the 'Enterprise Sales' pipeline. If there are more than 15, paginate through until you find the card named 'Acme Corp Deal'.",
        async run(agent) {
            const { uuid } = await pipeline(agent, 'Enterprise Sales');
            const before = agent.counted();
            const card = await agent.named(agent.tool('list', 'pipeline', 'cards'), 'Acme Corp Deal', { pipeline_uuid: uuid });
            assert.equal(card.name, 'Acme Corp Deal');
            const pages = agent.counted();
            assert.equal(pages.calls, 5, 'it is on page 5');
            for (const [what, n] of Object.entries(pages)) before[what] += n;
            agent.count(before);
        },
    },
    {
        words: "Move the pipeline card 'Acme Corp Deal' to the 'Closed Won' stage in the 'Enterprise Sales' pipeline. Update the SLA to reflect an immediate turnaround.",
        async run(agent) {
            const found = await agent.done(agent.tool('find', 'card'), { card_name: 'Acme Corp Deal', pipeline_name: 'Enterprise Sales' });
            const [{ id, pipeline_uuid, name }] = found.matches;
            await agent.done(agent.tool('update', 'card'), { pipeline_uuid, id, name, sla: 1, pipeline_stage_uuid: 'Closed Won' });
            const card = await agent.done(agent.tool('get', 'pipeline', 'card'), { pipeline_uuid, id });
            assert.equal(card.pipeline_stage.name, 'Closed Won');
            assert.equal(card.sla, 1);
        },
    },
    {
        words: "Find all records in the 'Leads' database where the status is 'Stale', and perform a bulk update to set their status to 'Archived'.",
        async run(agent) {
            const { uuid } = await database(agent, 'Leads');
            const stale = { and: [{ field: 'Status', op: 'eq', value: 'Stale' }] };
            const before = await count(agent, uuid, stale);
            assert.ok(before > 0);
            const done = await bulk(agent, agent.tool('database', 'records', 'bulk', 'update'), { database_uuid: uuid, filters: stale, values: { Status: 'Archived' } });
            assert.equal(done.updated, before);
            assert.equal(await count(agent, uuid, stale), 0);
        },
    },
    {
        words: "Create a high-priority task titled 'Follow up on technical review' starting tomorrow at 9:00 AM and ending at 10:00 AM. Set the status to Open.",
        async run(agent) {
            const args = { title: 'Follow up on technical review', priority: 'high', start_date: day(1), end_date: day(1), start_time: '09:00', end_time: '10:00', status: 'open' };
            // What people call open has another name in the API; its description, or the refusal, says which.
            const tool = agent.tool('create', 'task');
            const pending = /(\w+), which is what people call "open"/.exec(tool.description);
            assert.ok(pending, tool.description);
            const task = await agent.done(tool, { ...args, status: pending[1] });
            assert.equal(task.status, 'pending');
        },
    },
    {
        words: "Summarize our discussion about the security requirements and attach it as a note to the 'Acme Corp Deal' pipeline card.",
        async run(agent) {
            const found = await agent.done(agent.tool('find', 'card'), { card_name: 'Acme Corp Deal' });
            const target = { entity: 'pipeline_card', record_uuid: found.matches[0].id };
            await agent.done(agent.tool('create', 'note'), { ...target, note: '**Security**: SSO, audit log, EU hosting.' });
            const notes = await agent.items(agent.tool('list', 'notes'), target);
            assert.ok(notes.some((note) => note.note.includes('audit log')));
        },
    },
    {
        words: "Review my meeting notes. Find the pipeline card for 'TechNova Upgrade' in the 'Q3 Renewals' pipeline, move it to the 'Contract Sent' stage, and add a note summarizing the technical blockers we discussed.",
        async run(agent) {
            const { uuid: pipeline_uuid } = await pipeline(agent, 'Q3 Renewals');
            const stage = await agent.named(agent.tool('list', 'pipeline', 'stages'), 'Contract Sent', { pipeline_uuid });
            const filters = { and: [{ field: 'name', op: 'eq', value: 'TechNova Upgrade' }] };
            const card = await agent.named(agent.tool('list', 'pipeline', 'cards'), 'TechNova Upgrade', { pipeline_uuid, filters });
            await agent.done(agent.tool('update', 'card'), { pipeline_uuid, id: card.uuid, name: card.name, sla: card.sla, pipeline_stage_uuid: stage.uuid });
            await agent.done(agent.tool('create', 'note'), { entity: 'pipeline_card', record_uuid: card.uuid, note: '- two domains\n- old records' });
            const moved = await agent.done(agent.tool('get', 'pipeline', 'card'), { pipeline_uuid, id: card.uuid });
            assert.equal(moved.pipeline_stage.name, 'Contract Sent');
        },
    },
    {
        words: "Audit the 'Vendor Compliance' database. Perform a bulk update to set the 'Risk Level' custom field to 'High' for all records where the 'Last Assessment' date is older than 365 days.",
        async run(agent) {
            const { uuid } = await database(agent, 'Vendor Compliance');
            const tool = agent.tool('database', 'records', 'bulk', 'update');
            // The one spelling of a relative date stands in the description of the tool or of its argument.
            const spelling = /"(today-365d)"/.exec(JSON.stringify(tool).replaceAll('\\"', '"'));
            assert.ok(spelling, 'how to write "older than 365 days" is not said');
            const old = { and: [{ field: 'Last Assessment', op: 'lt', value: spelling[1] }] };
            const done = await bulk(agent, tool, { database_uuid: uuid, filters: old, values: { 'Risk Level': 'High' } });
            assert.equal(done.matched, 14);
            const left = { and: [...old.and, { field: 'Risk Level', op: 'neq', value: 'High' }] };
            assert.equal(await count(agent, uuid, left), 0);
        },
    },
    {
        words: "Set the risk levle of 'Not Yet Assessed Ltd' to low.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Vendor Compliance');
            const filters = { and: [{ field: 'name', op: 'eq', value: 'Not Yet Assessed Ltd' }] };
            const record = await agent.named(agent.tool('list', 'database', 'records'), 'Not Yet Assessed Ltd', { database_uuid, filters });
            const tool = agent.tool('update', 'database', 'record');
            const args = (key) => ({ database_uuid, id: record.uuid, name: record.name, custom_fields_values: { ...record.custom_fields_values, [key]: 'Low' } });
            const without = ({ custom_fields_values: { cf_risk_level, ...others }, ...rest }) => ({ ...rest, custom_fields_values: others });
            const error = await agent.refused(tool, without(args('Risk Levle')));
            await agent.done(tool, args(meant(error)));
            const updated = await agent.done(agent.tool('get', 'database', 'record'), { database_uuid, id: record.uuid });
            assert.equal(updated.custom_fields_values.cf_risk_level, 'Low');
        },
    },
    {
        words: "Close 'TechNova Upgrade' in 'Q3 Renewals' as won.",
        async run(agent) {
            // The stage of that name is one of another pipeline; the refusal lists those there are.
            const sales = await pipeline(agent, 'Enterprise Sales');
            const won = await agent.named(agent.tool('list', 'pipeline', 'stages'), 'Closed Won', { pipeline_uuid: sales.uuid });
            const { matches } = await agent.done(agent.tool('find', 'card'), { card_name: 'TechNova Upgrade', pipeline_name: 'Q3 Renewals' });
            const [{ id, pipeline_uuid, name, sla }] = matches;
            const tool = agent.tool('update', 'card');
            const error = await agent.refused(tool, { pipeline_uuid, id, name, sla, pipeline_stage_uuid: won.uuid });
            const renewed = /'Renewed' \(([0-9a-f-]{36})\)/.exec(error.message);
            assert.ok(renewed, error.message);
            const card = await agent.done(tool, { pipeline_uuid, id, name, sla, pipeline_stage_uuid: renewed[1] });
            assert.equal(card.pipeline_stage.name, 'Renewed');
        },
    },
    {
        words: "Import these 5,000 rows into 'Leads' and tell me which could not be.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Leads');
            const tool = agent.tool('database', 'records', 'import');
            const preview = await agent.done(tool, { database_uuid, body: rows(), dry_run: true });
            assert.deepEqual(preview.failed.map((each) => each.row), [17, 404, 1234, 2718, 3141, 4096, 4999]);
            const done = await agent.done(tool, { database_uuid, body: rows(), skip_invalid: true, preview_token: preview.preview_token });
            assert.equal(done.imported, 4_993);
            assert.equal(done.failed.length, 7);
            assert.equal(await count(agent, database_uuid, { and: [{ field: 'name', op: 'eq', value: 'Imported 4998' }] }), 1);
        },
    },
    {
        words: "All imported leads that were contacted are qualified now: there should be some 2,000.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Leads');
            const filters = { and: [{ field: 'name', op: 'contains', value: 'Imported' }, { field: 'Status', op: 'eq', value: 'Contacted' }] };
            const done = await bulk(agent, agent.tool('database', 'records', 'bulk', 'update'), { database_uuid, filters, values: { Status: 'Qualified' } });
            assert.ok(done.updated > 2_000, JSON.stringify(done));
            assert.equal(await count(agent, database_uuid, filters), 0);
        },
    },
    {
        words: "Delete every imported lead that is still new. I agree to that.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Leads');
            const filters = { and: [{ field: 'name', op: 'contains', value: 'Imported' }, { field: 'Status', op: 'eq', value: 'New' }] };
            const tool = agent.tool('database', 'records', 'bulk', 'delete');
            const asks = agent.era !== 'legacy';
            if (asks) {
                // A user who says no is believed.
                agent.agrees = false;
                await agent.refused(tool, { database_uuid, filters });
                agent.agrees = true;
            } else {
                const error = await agent.refused(tool, { database_uuid, filters });
                assert.equal(error.code, 'confirmation_required');
            }
            const done = await bulk(agent, tool, { database_uuid, filters });
            assert.ok(done.deleted > 2_500, JSON.stringify(done));
            if (asks) assert.ok(agent.questions().length >= 2);
            assert.equal(await count(agent, database_uuid, filters), 0);
        },
    },
    {
        words: "Which fields do records in 'Events' have? Create one for the summer party on 20 June at six.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Events');
            const { schema } = await agent.done(agent.tool('describe', 'database', 'fields'), { database_uuid });
            const [key] = schema.required;
            assert.equal(schema.properties[key].title, 'Starts At');
            const record = await agent.done(agent.tool('create', 'database', 'record'), {
                database_uuid,
                name: 'Summer party',
                custom_fields_values: { [key]: '2027-06-20T18:00:00Z' },
            });
            assert.equal(record.name, 'Summer party');
        },
    },
    {
        words: "Show me the names of all cards in 'Support Requests', and nothing else: there are many.",
        async run(agent) {
            const { uuid: pipeline_uuid } = await pipeline(agent, 'Support Requests');
            const cards = await agent.items(agent.tool('list', 'pipeline', 'cards'), { pipeline_uuid, fields: ['name'] });
            assert.equal(cards.length, 100);
            assert.deepEqual(Object.keys(cards[0]).sort(), ['name', 'uuid']);
        },
    },
    {
        words: "Export the 'Vendor Compliance' database as CSV and tell me how many lines it has.",
        async run(agent) {
            const { uuid: database_uuid } = await database(agent, 'Vendor Compliance');
            const done = await agent.done(agent.tool('database', 'records', 'export'), { database_uuid, format: 'csv' });
            assert.equal(done.status, 'completed');
            const uri = /octapipe:\/\/databases\/[^\s"]+\/exports\/[0-9a-f-]{36}/.exec(JSON.stringify(done))[0];
            const { contents } = await agent.client.readResource({ uri });
            assert.equal(contents[0].text.trim().split('\n').length, 38);
        },
    },
    {
        words: "Attach this text file to 'Acme Corp Deal', read it back, then remove it again.",
        async run(agent) {
            const { matches } = await agent.done(agent.tool('find', 'card'), { card_name: 'Acme Corp Deal' });
            const target = { entity: 'pipeline_card', record_uuid: matches[0].id };
            const text = 'Security review: passed.';
            const file = await agent.done(agent.tool('create', 'file'), { ...target, file: { content: Buffer.from(text).toString('base64'), filename: 'review.txt', content_type: 'text/plain' } });
            const listed = await agent.items(agent.tool('list', 'files'), target);
            assert.ok(listed.some((each) => each.uuid === file.uuid));
            const read = await agent.call(agent.tool('files', 'download'), { ...target, id: file.uuid });
            assert.ok(read.ok && JSON.stringify(read.blocks).includes(text), JSON.stringify(read));
            await agent.done(agent.tool('delete', 'file'), { id: file.uuid });
        },
    },
    {
        words: 'What do we know about Acme Corp? Cite where it stands.',
        async run(agent) {
            const { results } = await agent.done('search', { query: 'Acme Corp' });
            assert.ok(results.length > 0 && results.every((each) => each.id && each.title && each.url), JSON.stringify(results));
            const found = await agent.done('fetch', { id: results[0].id });
            assert.match(found.text, /Acme Corp/);
            assert.match(found.url, /^https?:/);
        },
    },
    {
        words: 'Which tasks are overdue? Finish the oldest of them.',
        async run(agent) {
            const tasks = await agent.items(agent.tool('list', 'tasks'), { fields: ['*'] });
            const overdue = tasks.filter((task) => task.status !== 'completed' && task.end_date < day(0)).sort((a, b) => a.end_date.localeCompare(b.end_date));
            assert.ok(overdue.length > 0);
            const { uuid, title, start_date, end_date, start_time, end_time, priority } = overdue[0];
            await agent.done(agent.tool('update', 'task'), { id: uuid, title, start_date, end_date, start_time: start_time.slice(0, 5), end_time: end_time.slice(0, 5), priority, status: 'completed' });
            assert.equal((await agent.done(agent.tool('get', 'task'), { id: uuid })).status, 'completed');
        },
    },
    {
        words: "Prepare the review of the 'Enterprise Sales' pipeline as it is prepared here.",
        async run(agent) {
            const { prompts } = await agent.client.listPrompts();
            const review = prompts.find((prompt) => /review/.test(prompt.name));
            const [argument] = review.arguments.filter((each) => /pipeline/.test(each.name));
            const { completion } = await agent.client.complete({ ref: { type: 'ref/prompt', name: review.name }, argument: { name: argument.name, value: 'Ent' } });
            assert.deepEqual(completion.values, ['Enterprise Sales']);
            const { messages } = await agent.client.getPrompt({ name: review.name, arguments: { [argument.name]: completion.values[0] } });
            const text = JSON.stringify(messages);
            // The tools that it names are there.
            const named = [...new Set(text.match(/(?:list_all|get_single|update_a|create_a)_octapipe_\w+/g))];
            assert.ok(named.length > 0 && named.every((name) => agent.has(name)), named.join(', '));
        },
    },
];
