// Answers that are not as the API documents them, where tools say all of what is documented: the client holds each result
// against that and throws away what does not conform, so the server has to say what is odd, and what was done all the same.
import assert from 'node:assert/strict';

const RECORDS = '/databases/{database_uuid}/records';
const LEADS = 'Leads';

const database = (agent, name) => agent.named(agent.tool('list', 'databases'), name);
const text = (answer) => answer.blocks.map((block) => block.text).join('\n');

/** Answers of that route, once, in place of the right ones: nothing is done. */
const instead = (behind, method, path, body, options) => behind({ do: 'fault', fault: 'answer', method, path, body, ...options });

/** The same, of what is done all the same. */
const misreport = (behind, method, path, body, options) => behind({ do: 'fault', fault: 'misreport', method, path, body, ...options });

/** How many leads have this name. */
async function count(agent, name) {
    const { uuid: database_uuid } = await database(agent, LEADS);
    const filters = { and: [{ field: 'name', op: 'contains', value: name }] };
    return (await agent.items(agent.tool('list', 'database', 'records'), { database_uuid, filters, fields: ['name'] })).length;
}

/** Imports so many leads whose names begin so. */
async function planted(agent, rows, name) {
    const { uuid: database_uuid } = await database(agent, LEADS);
    const body = Array.from({ length: rows }, (_, i) => ({ name: `${name} ${i}`, custom_fields_values: { cf_status: 'New' } }));
    await agent.done(agent.tool('database', 'records', 'import'), { database_uuid, body });
    return { database_uuid, filters: { and: [{ field: 'name', op: 'contains', value: `${name} ` }] } };
}

export const answers = [
    {
        words: 'A database whose members have other types.',
        async run(agent, { behind }) {
            const { uuid: id } = await database(agent, LEADS);
            await instead(behind, 'GET', '/databases/{id}', { uuid: 7, name: ['Leads'], custom_fields: [{ name: 'cf_a', required: 'yes' }, 7] });
            const answer = await agent.call(agent.tool('get', 'database'), { id });
            assert.ok(answer.ok);
            assert.deepEqual([answer.result.uuid, answer.result.name], [null, null]);
            assert.deepEqual(answer.result.custom_fields, [{ name: 'cf_a', required: null }, null]);
            assert.match(answer.result.note, /not as documented: \/uuid is a number where string or null is documented/);
            assert.match(text(answer), /"uuid":7/);
        },
    },
    {
        words: 'A list where an object belongs, and nothing at all.',
        async run(agent, { behind }) {
            const { uuid: id } = await database(agent, LEADS);
            await instead(behind, 'GET', '/databases/{id}', [{ uuid: 'a' }]);
            assert.match((await agent.done(agent.tool('get', 'database'), { id })).note, /it is no object/);
            await instead(behind, 'GET', '/databases/{id}', null);
            assert.match((await agent.done(agent.tool('get', 'database'), { id })).note, /it is no object/);
        },
    },
    {
        words: 'A page with items of which some are none.',
        async run(agent, { behind }) {
            await instead(behind, 'GET', '/databases', { data: [7, null, { uuid: 7, custom_fields: 'none' }, { uuid: 'u', name: 'n' }] });
            const page = await agent.done(agent.tool('list', 'databases'), {});
            assert.deepEqual(page.result, [null, null, { uuid: null, custom_fields: null }, { uuid: 'u', name: 'n' }]);
            assert.equal(page.result_count, 4);
            assert.match(page.note, /\/data\/0 is a number where object or null is documented/);
        },
    },
    {
        words: 'A file list whose sizes are words.',
        async run(agent, { behind }) {
            const { matches } = await agent.done(agent.tool('find', 'card'), { card_name: 'Acme Corp Deal' });
            const target = { entity: 'pipeline_card', record_uuid: matches[0].id };
            const files = [{ uuid: 'f', name: 'a.txt', url: 7, size: 'big', user: 'me' }];
            await instead(behind, 'GET', '/files', files, { times: 2 });
            const page = await agent.done(agent.tool('list', 'files'), target);
            assert.deepEqual(page.result, [{ uuid: 'f', name: 'a.txt', url: null, size: null, user: null }]);
            assert.match(page.note, /\/0\/url is a number/);
            const error = await agent.refused(agent.tool('files', 'download'), { ...target, id: 'f' });
            assert.notEqual(error.code, 'internal_error');
        },
    },
    {
        words: 'A record is created, and the answer is odd: it is not created twice.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, LEADS);
            const tool = agent.tool('create', 'database', 'record');
            const args = (name) => ({ database_uuid, name, custom_fields_values: { cf_status: 'New' } });
            await misreport(behind, 'POST', RECORDS, { uuid: 7, name: 'Odd one', creator_user: 'me' });
            const odd = await agent.done(tool, args('Odd one'));
            assert.equal(odd.uuid, null);
            assert.match(odd.note, /not as documented: \/uuid/);
            await misreport(behind, 'POST', RECORDS, 'ok');
            assert.match((await agent.done(tool, args('Odd two'))).note, /it is no object/);
            await behind({ do: 'fault', method: 'POST', path: RECORDS, fault: 'truncate' });
            const broken = await agent.refused(tool, args('Odd three'));
            assert.match(broken.message + broken.next_step, /may|probably/);
            for (const name of ['Odd one', 'Odd two', 'Odd three']) assert.equal(await count(agent, name), 1, name);
        },
    },
    {
        words: 'A dry run that does not say how many: nothing is changed.',
        async run(agent, { behind }) {
            const args = await planted(agent, 3, 'Dry');
            const tool = agent.tool('database', 'records', 'bulk', 'update');
            for (const body of [{ matched: 'many', updated: 0, has_more: false }, { matched: -1 }, [], 'ok', { matched: { count: 3 } }]) {
                await instead(behind, 'POST', RECORDS + '/bulk-update', body);
                const error = await agent.refused(tool, { ...args, values: { name: 'changed' }, dry_run: true });
                assert.equal(error.code, 'unexpected_answer', JSON.stringify(error));
                assert.match(error.message, /Nothing was changed/);
            }
            assert.equal(await count(agent, 'Dry '), 3);
        },
    },
    {
        words: 'A bulk update is done, and the answer does not say so.',
        async run(agent, { behind }) {
            const args = await planted(agent, 3, 'Counted');
            await misreport(behind, 'POST', RECORDS + '/bulk-update', { matched: 'all', updated: 'all', has_more: false }, { after: 1 });
            const done = await agent.done(agent.tool('database', 'records', 'bulk', 'update'), { ...args, values: { name: 'Uncounted' } });
            assert.match(done.note, /does not say how many records it changed/);
            assert.equal(await count(agent, 'Uncounted'), 3);
        },
    },
    {
        words: 'Rows are imported, and the answer has no ids.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, LEADS);
            const body = [{ name: 'Imported oddly', custom_fields_values: { cf_status: 'New' } }];
            await misreport(behind, 'POST', RECORDS + '/import', { imported: 'all', uuids: [7, null] });
            const done = await agent.done(agent.tool('database', 'records', 'import'), { database_uuid, body });
            assert.equal(done.imported, 1);
            assert.match(done.note, /without a number of those that it created/);
            await misreport(behind, 'POST', RECORDS + '/import', { imported: [], uuids: { a: 1 } });
            const file = { text: 'Name,Status\nImported oddly too,New', filename: 'odd.csv' };
            const both = await agent.done(agent.tool('database', 'records', 'import', 'file'), { database_uuid, file });
            assert.equal(both.imported, 1);
            assert.equal(await count(agent, 'Imported oddly'), 2);
        },
    },
    {
        words: 'Stages without ids: a card is moved, and that nobody could check it is said.',
        async run(agent, { behind }) {
            const { matches } = await agent.done(agent.tool('find', 'card'), { card_name: 'TechNova Upgrade', pipeline_name: 'Q3 Renewals' });
            const [{ id, pipeline_uuid, name, sla }] = matches;
            const stage = await agent.named(agent.tool('list', 'pipeline', 'stages'), 'In Discussion', { pipeline_uuid });
            await instead(behind, 'GET', '/pipelines/{pipeline_uuid}/stages', { data: [{ uuid: 7, name: 'In Discussion' }, null] }, { times: 5 });
            const card = await agent.done(agent.tool('update', 'card'), { pipeline_uuid, id, name, sla, pipeline_stage_uuid: stage.uuid });
            assert.equal(card.pipeline_stage.name, 'In Discussion');
            assert.match(card.note, /was not checked, because .* the id cannot be read/);
        },
    },
    {
        words: 'An export whose state is a number, until it is a word again.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, LEADS);
            const tool = agent.tool('database', 'records', 'export');
            await instead(behind, 'GET', '/databases/{database_uuid}/exports/{id}', { export_uuid: 7, status: 5, url: false });
            const done = await agent.done(tool, { database_uuid, format: 'csv' });
            assert.equal(done.status, 'completed');
        },
    },
    {
        words: 'An export that has no id: it was started, and is not started again.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, LEADS);
            const tool = agent.tool('database', 'records', 'export');
            await misreport(behind, 'POST', RECORDS + '/export', { export_uuid: 7, status: 'pending', url: null });
            const started = await agent.done(tool, { database_uuid, format: 'csv' });
            assert.equal(started.export_uuid, null);
            assert.match(started.note, /\/export_uuid is a number.*was not waited for.*starts another job/);
        },
    },
];
