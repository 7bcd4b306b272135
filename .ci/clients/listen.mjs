// Lets the official client of 2026-07-28 listen for changes of its list of tools while an operator changes and deletes the
// MCP server, and says what is wrong.
// Usage: node listen.mjs BASE_URL ADMIN_KEY
import assert from 'node:assert/strict';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const [base, key] = process.argv.slice(2);

async function operator(method, path, body) {
    const response = await fetch(base + '/integrated-account/sandbox/mcp' + path, {
        method,
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: body && JSON.stringify(body),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
    return response.json();
}

function within(seconds, what, promise) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`${what}: nothing`)), seconds * 1000).unref());
    return Promise.race([promise, late]);
}

const server = await operator('POST', '', { name: 'listened to' });
const client = new Client({ name: 'check', version: '1.0.0' }, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
try {
    assert.equal(client.getServerCapabilities().tools.listChanged, true);
    let heard;
    const changed = new Promise((resolve) => (heard = resolve));
    client.setNotificationHandler('notifications/tools/list_changed', () => heard());
    const subscription = await within(20, 'acknowledgement', client.listen({ toolsListChanged: true }));
    assert.equal(subscription.honoredFilter.toolsListChanged, true);

    const before = (await client.listTools()).tools.length;
    await operator('PATCH', '/' + server.id, { config: { methods: ['read'] } });
    await within(20, 'notice of the change', changed);
    const after = (await client.listTools(undefined, { cacheMode: 'refresh' })).tools.length;
    assert.ok(after < before, `${after} tools after, ${before} before`);

    await operator('DELETE', '/' + server.id);
    const end = await within(20, 'end of the stream', subscription.closed);
    console.log(`ok: 2026-07-28 listens: ${before}, then ${after} tools, then the end (${JSON.stringify(end)})`);
} finally {
    await client.close().catch(() => {});
}
