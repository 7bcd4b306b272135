// Runs all tasks in either era, each era on a server of its own, and writes the table.
// Usage: AGENT_STAGE="java -cp ... AgentStage" AGENT_STAGE_IN_FULL=... node stages.mjs TABLE [PART OF A TASK'S WORDS]
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Agent } from './agent.mjs';
import { tasks } from './tasks.mjs';
import { misbehaviour } from './misbehaviour.mjs';
import { answers } from './answers.mjs';

const ERAS = ['legacy', '2026-07-28'];

/** What is played on which stage: in full, tools say all that is documented of their answers. */
const SCENES = [
    { on: 'AGENT_STAGE', parts: { task: tasks, misbehaviour } },
    { on: 'AGENT_STAGE_IN_FULL', parts: { answers } },
];

/** A server with its sandbox, and what happens behind its back. */
async function stage(on) {
    const [command, ...args] = process.env[on].split(' ');
    const server = spawn(command, args, { stdio: ['pipe', 'pipe', process.env.AGENT_LOG ? 'inherit' : 'ignore'] });
    for await (const line of createInterface({ input: server.stdout })) {
        if (!line.startsWith('{"mcp"')) continue;
        const { mcp, stage } = JSON.parse(line);
        return {
            mcp,
            async behind(what) {
                const response = await fetch(stage, { method: 'POST', body: JSON.stringify(what) });
                if (!response.ok) throw new Error(await response.text());
                return response.json();
            },
            end: () => server.stdin.end(),
        };
    }
    throw new Error('The server did not start.');
}

const only = process.argv[3];
const rows = new Map();
let failed = 0;
const listed = {};
const chosen = (task) => !only || task.words.includes(only);
for (const { on, parts } of SCENES) {
    if (!Object.values(parts).flat().some(chosen)) continue;
    for (const era of ERAS) {
        const scene = await stage(on);
        try {
            const agent = await Agent.connect(scene.mcp, era);
            listed[era] ??= agent.listTokens;
            for (const [kind, all] of Object.entries(parts)) {
                for (const [index, task] of all.entries()) {
                    if (!chosen(task)) continue;
                    const key = `${kind}${index}`;
                    rows.set(key, rows.get(key) ?? { kind, words: task.words });
                    const began = process.hrtime.bigint();
                    try {
                        await task.run(agent, scene);
                    } catch (e) {
                        failed++;
                        console.error(`failed: ${era}: ${task.words}\n  ${e.stack ?? e}`);
                    }
                    if (kind !== 'task') await scene.behind({ do: 'clear' });
                    agent.agrees = true;
                    agent.questions();
                    const counts = agent.counted();
                    rows.get(key)[era] = counts;
                    const ms = Number((process.hrtime.bigint() - began) / 1_000_000n);
                    console.log(`${era}: ${task.words}: ${JSON.stringify(counts)} ${ms} ms`);
                }
            }
            await agent.close();
        } finally {
            scene.end();
        }
    }
}
if (failed) {
    console.error(`${failed} failed.`);
    process.exit(1);
}
if (!only) writeFileSync(process.argv[2], table());
console.log(`${tasks.length * ERAS.length} tasks passed, 0 failed`);

function table() {
    const number = (n) => n.toLocaleString('en');
    const head = '| # | told | calls | wrong calls | questions | tokens |\n| --: | --- | --: | --: | --: | --: |\n';
    const line = (row, i) => {
        const both = (what) => {
            const [a, b] = ERAS.map((era) => number(row[era][what]));
            return a === b ? a : `${a} / ${b}`;
        };
        return `| ${i + 1} | ${row.words} | ${both('calls')} | ${both('wrong')} | ${both('questions')} | ${both('tokens')} |\n`;
    };
    const of = (kind) => [...rows.values()].filter((row) => row.kind === kind).map(line).join('');
    const sum = (what) => ERAS.map((era) => number([...rows.values()].filter((row) => row.kind === 'task').reduce((n, row) => n + row[era][what], 0)));
    return `# What an agent needs for its work

A scripted agent: plain code that knows only what \`tools/list\` and results say, with the official TypeScript client. It finds tools by words of their names, follows \`next_cursor\`, reads errors and does what they say. This page is written by \`.ci/agent/run\`, which fails if one of the tasks does.

Where two numbers stand, the first is of a client of the older revisions (\`legacy\`), the second of 2026-07-28, which can be asked questions. A wrong call is one that was answered with an error. Tokens are characters of arguments and results divided by four; beside them stands the list of tools with ${number(listed.legacy)} once.

## Tasks
${head}${of('task')}
All: ${sum('calls').join(' / ')} calls, ${sum('wrong').join(' / ')} of them wrong, ${sum('tokens').join(' / ')} tokens.

## The same with an API that misbehaves
${head}${of('misbehaviour')}
## Answers that are not as documented
Here the tools say all that is documented of their answers (\`outputSchemas\` is \`full\`), and the client refuses whatever does not conform.

${head}${of('answers')}`;
}
