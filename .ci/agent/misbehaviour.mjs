// The same work while the API misbehaves: what was done so far is told, and nothing is believed that is no longer so.
import assert from 'node:assert/strict';

const VENDORS = 'Vendor Compliance';
const RECORDS = '/databases/{database_uuid}/records';

const database = (agent, name) => agent.named(agent.tool('list', 'databases'), name);
const bulkUpdate = (agent) => agent.tool('database', 'records', 'bulk', 'update');
const rows = (count, status) => Array.from({ length: count }, (_, i) => ({ name: `${status} ${i}`, custom_fields_values: { cf_status: status } }));

/** Imports so many leads of a status, above what needs no confirmation. */
async function planted(agent, count, status) {
    const { uuid: database_uuid } = await database(agent, 'Leads');
    const tool = agent.tool('database', 'records', 'import');
    const args = { database_uuid, body: rows(count, status) };
    const preview = await agent.done(tool, { ...args, dry_run: true });
    await agent.done(tool, { ...args, preview_token: preview.preview_token });
    return database_uuid;
}

/** The arguments of a call that is confirmed already. */
async function confirmed(agent, tool, args) {
    const preview = await agent.done(tool, { ...args, dry_run: true });
    return { ...args, preview_token: preview.preview_token };
}

export const misbehaviour = [
    {
        words: 'A label changes between the list of tools and the call.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, VENDORS);
            await agent.look();
            await behind({ do: 'rename-field', database: VENDORS, field: 'Contract Number', to: 'Agreement' });
            const tool = agent.tool('create', 'database', 'record');
            const args = (key) => ({ database_uuid, name: 'New vendor', custom_fields_values: { cf_risk_level: 'Low', [key]: '17' } });
            const error = await agent.refused(tool, args('Agreement Nr'));
            assert.match(error.message, /Agreement/);
            const record = await agent.done(tool, args('Agreement'));
            assert.match(record.note, /'Agreement' was taken as cf_contract_number/);
        },
    },
    {
        words: 'A field is deleted during a bulk update of 1,500 records.',
        async run(agent, { behind }) {
            const database_uuid = await planted(agent, 1_500, 'Contacted');
            const filters = { and: [{ field: 'name', op: 'contains', value: 'Contacted ' }] };
            const args = await confirmed(agent, bulkUpdate(agent), { database_uuid, filters, values: { cf_source: 'Referral', cf_phone: '+1 555 0100' } });
            await behind({ do: 'fault', method: 'POST', path: RECORDS + '/bulk-update', after: 2, fault: '500' });
            const error = await agent.refused(bulkUpdate(agent), args);
            assert.ok(error.details.updated > 0, JSON.stringify(error));
            await behind({ do: 'remove-field', database: 'Leads', field: 'Phone' });
            const again = await agent.refused(bulkUpdate(agent), { ...args, resume_token: error.details.resume_token });
            assert.match(JSON.stringify(again), /cf_phone/);
        },
    },
    {
        words: '429 in the middle of an import of 2,000 rows.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, 'Leads');
            const tool = agent.tool('database', 'records', 'import');
            const args = await confirmed(agent, tool, { database_uuid, body: rows(2_000, 'Qualified') });
            await behind({ do: 'fault', method: 'POST', path: RECORDS + '/import', after: 2, fault: '429' });
            const error = await agent.refused(tool, args);
            assert.equal(error.code, 'rate_limited');
            assert.equal(error.details.imported, 1_000);
            assert.ok(error.retry_after_seconds >= 1 && error.headers['ratelimit-remaining'] === 0, JSON.stringify(error));
            const done = await agent.done(tool, { ...args, resume_token: error.details.resume_token });
            assert.equal(done.imported, 1_000);
        },
    },
    {
        words: '429 in the middle of an import of a CSV file with 1,200 rows.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, 'Leads');
            const tool = agent.tool('database', 'records', 'import', 'file');
            const text = ['Name,Status', ...rows(1_200, 'Contacted').map(({ name }) => `"From a file, ${name}",Contacted`)].join('\n');
            const args = await confirmed(agent, tool, { database_uuid, file: { text, filename: 'leads.csv' } });
            await behind({ do: 'fault', method: 'POST', path: RECORDS + '/import', after: 1, fault: '429' });
            const error = await agent.refused(tool, args);
            assert.equal(error.code, 'rate_limited');
            assert.deepEqual(error.details.left, { from: 502, to: 1_201 });
            const done = await agent.done(tool, { ...args, resume_token: error.details.resume_token });
            assert.equal(done.imported, 700);
        },
    },
    {
        words: 'A field is deleted, and the resource that describes its database follows.',
        async run(agent, { behind }) {
            const { uuid } = await database(agent, VENDORS);
            const { resourceTemplates } = await agent.client.listResourceTemplates();
            const template = resourceTemplates.find(({ uriTemplate }) => /databases.*schema/.test(uriTemplate));
            const uri = template.uriTemplate.replace(/\{[^}]*\}/, uuid);
            const schema = async () => (await agent.client.readResource({ uri }, { cacheMode: 'refresh' })).contents[0].text;
            assert.match(await schema(), /cf_risk_level/);
            await behind({ do: 'remove-field', database: VENDORS, field: 'Risk Level' });
            // Refused by the API, or by what was read anew: from then on the field is gone here too.
            await agent.refused(agent.tool('create', 'database', 'record'), { database_uuid: uuid, name: 'V', custom_fields_values: { cf_risk_level: 'Low' } });
            assert.doesNotMatch(await schema(), /cf_risk_level/);
        },
    },
    {
        words: 'The connection is lost in the middle of a bulk update, after the API has done it.',
        async run(agent, { behind }) {
            const database_uuid = await planted(agent, 1_200, 'New');
            const filters = { and: [{ field: 'name', op: 'contains', value: 'New ' }, { field: 'Status', op: 'eq', value: 'New' }] };
            const args = await confirmed(agent, bulkUpdate(agent), { database_uuid, filters, values: { Status: 'Stale' } });
            await behind({ do: 'fault', method: 'POST', path: RECORDS + '/bulk-update', after: 2, fault: 'lose-reply' });
            const error = await agent.refused(bulkUpdate(agent), args);
            assert.match(error.message, /may/);
            await agent.done(bulkUpdate(agent), { ...args, resume_token: error.details.resume_token });
            const left = await agent.items(agent.tool('list', 'database', 'records'), { database_uuid, filters });
            assert.equal(left.length, 0);
        },
    },
    {
        words: 'The API answers with what its schema does not allow.',
        async run(agent, { behind }) {
            await behind({ do: 'fault', method: 'GET', path: '/pipelines', fault: 'answer', body: { data: 'none' } });
            const error = await agent.refused(agent.tool('list', 'pipelines'), {});
            assert.equal(error.code, 'unexpected_answer');
            // The client holds each result against the schema that it was shown, and has to get through.
            await behind({ do: 'fault', method: 'GET', path: '/databases', fault: 'answer', body: { data: [7, null, { uuid: 7, custom_fields: 'none' }] } });
            assert.equal((await agent.done(agent.tool('list', 'databases'), {})).result_count, 3);
        },
    },
    {
        words: 'The definitions cannot be read: the call goes through, unchecked, and says so.',
        async run(agent, { behind }) {
            const { uuid: database_uuid } = await database(agent, 'Events');
            await behind({ do: 'fault', method: 'GET', path: '/databases', times: 9, fault: '500' });
            const error = await agent.refused(agent.tool('create', 'database', 'record'), { database_uuid, name: 'Odd', custom_fields_values: { cf_no_such: 1 } });
            assert.match(error.message, /unchecked/);
        },
    },
    {
        words: 'The stages of a pipeline cannot be read: a card is moved all the same.',
        async run(agent, { behind }) {
            const { matches } = await agent.done(agent.tool('find', 'card'), { card_name: 'TechNova Upgrade', pipeline_name: 'Q3 Renewals' });
            const [{ id, pipeline_uuid, name, sla }] = matches;
            const stage = await agent.named(agent.tool('list', 'pipeline', 'stages'), 'In Discussion', { pipeline_uuid });
            await behind({ do: 'fault', method: 'GET', path: '/pipelines/{pipeline_uuid}/stages', times: 5, fault: '429' });
            const card = await agent.done(agent.tool('update', 'card'), { pipeline_uuid, id, name, sla, pipeline_stage_uuid: stage.uuid });
            assert.equal(card.pipeline_stage.name, 'In Discussion');
        },
    },
];
