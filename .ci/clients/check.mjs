// Lets one official client work with an endpoint, and says what is wrong.
// Usage: node check.mjs CLIENT COUNT TOOL ARGUMENTS TARGET...
//   CLIENT     sdk1, legacy, auto or 2026-07-28: the SDK 1.x, or the client 2.x in this mode
//   COUNT      how many tools must be listed
//   TOOL       the tool to call, with ARGUMENTS as a JSON object
//   TARGET     a URL, or a command with its arguments that serves standard input and output
import assert from 'node:assert/strict';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [kind, count, toolName, toolArguments, ...target] = process.argv.slice(2);
const info = { name: 'check', version: '1.0.0' };

function open() {
    const [Http, Stdio] = kind === 'sdk1' ? [Http1, Stdio1] : [Http2, Stdio2];
    return /^https?:/.test(target[0])
        ? new Http(new URL(target[0]))
        : new Stdio({ command: target[0], args: target.slice(1), stderr: 'inherit' });
}

function make() {
    if (kind === 'sdk1') return new Client1(info);
    const mode = kind === 'legacy' || kind === 'auto' ? kind : { pin: kind };
    return new Client2(info, { versionNegotiation: { mode } });
}

// The SDK 1.x takes cursors only one by one, and so do clients that people write.
async function list(client) {
    const tools = [];
    let cursor;
    do {
        const page = await client.listTools(cursor === undefined ? undefined : { cursor });
        tools.push(...page.tools);
        cursor = page.nextCursor;
    } while (cursor !== undefined);
    return tools;
}

const client = make();
await client.connect(open());
try {
    const tools = await list(client);
    assert.equal(tools.length, Number(count), `tools listed: ${tools.map((t) => t.name).join(', ')}`);

    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    const outputs = new Map();
    for (const tool of tools) {
        ajv.compile(tool.inputSchema);
        if (tool.outputSchema) outputs.set(tool.name, ajv.compile(tool.outputSchema));
    }

    const result = await client.callTool({ name: toolName, arguments: JSON.parse(toolArguments) });
    assert.notEqual(result.isError, true, JSON.stringify(result.content));
    assert.equal(result.content.length, 1);
    assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent, 'text and structuredContent differ');
    const conforms = outputs.get(toolName);
    if (conforms) assert.ok(conforms(result.structuredContent), JSON.stringify(conforms.errors));

    // An argument that the schema does not know: an answer to the model, never an exception of the client.
    const wrong = await client.callTool({ name: toolName, arguments: { no_such_argument: 1 } });
    assert.equal(wrong.isError, true, 'a wrong argument must be an error result');
    const error = JSON.parse(wrong.content[0].text).error;
    assert.equal(typeof error.code, 'string');
    assert.ok(error.message.length > 0);
    console.log(`ok: ${kind}: ${tools.length} tools, ${toolName}`);
} finally {
    await client.close();
}
