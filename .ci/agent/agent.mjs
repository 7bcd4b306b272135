// A client that is told what to do by plain code: it knows what tools/list and results say, and nothing else.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** Four characters to a token: an estimate, and the same one for all. */
const tokens = (text) => Math.ceil(text.length / 4);

export class Agent {
    #client;
    #tools;
    #progress = [];
    #questions = [];
    #counts = { calls: 0, wrong: 0, questions: 0, tokens: 0 };

    constructor(client, era) {
        this.#client = client;
        this.era = era;
    }

    /** Connects in this mode of the official client: legacy, or 2026-07-28. */
    static async connect(url, era) {
        const client = new Client(
            { name: 'agent', version: '1.0.0' },
            {
                versionNegotiation: { mode: era === 'legacy' ? 'legacy' : { pin: era } },
                capabilities: era === 'legacy' ? {} : { elicitation: { form: {} } },
            },
        );
        const agent = new Agent(client, era);
        if (era !== 'legacy') client.setRequestHandler('elicitation/create', (request) => agent.#asked(request.params));
        await client.connect(new StreamableHTTPClientTransport(new URL(url)));
        await agent.look();
        return agent;
    }

    /** Reads the list of tools, anew. */
    async look() {
        const { tools } = await this.#client.listTools(undefined, { cacheMode: 'refresh' });
        this.#tools = new Map(tools.map((tool) => [tool.name, tool]));
        this.listTokens = tokens(JSON.stringify(tools));
        return tools;
    }

    get client() {
        return this.#client;
    }

    /** The tool with all these words in its name, and the fewest others. */
    tool(...words) {
        const named = [...this.#tools.keys()]
            .filter((name) => words.every((word) => name.split('_').includes(word)))
            .sort((a, b) => a.length - b.length || a.localeCompare(b));
        if (named.length === 0) throw new Error(`No tool is named ${words.join(', ')}`);
        return this.#tools.get(named[0]);
    }

    has(name) {
        return this.#tools.has(name);
    }

    /** Calls a tool; whatever comes back is `{ok, result, error, blocks}`, of which `ok` says how it went. */
    async call(tool, args = {}, options = {}) {
        const name = typeof tool === 'string' ? tool : tool.name;
        this.#counts.calls++;
        this.#progress = [];
        const result = await this.#client.callTool(
            { name, arguments: args },
            { timeout: 120_000, resetTimeoutOnProgress: true, onprogress: (each) => this.#progress.push(each), ...options },
        );
        const text = result.content.map((block) => block.text ?? JSON.stringify(block)).join('\n');
        this.#counts.tokens += tokens(JSON.stringify(args)) + tokens(text);
        const first = result.content[0]?.text;
        const json = first && /^[{[]/.test(first) ? JSON.parse(first) : undefined;
        if (result.isError) this.#counts.wrong++;
        return { ok: !result.isError, result: result.structuredContent ?? json, error: json?.error, blocks: result.content };
    }

    /** Calls a tool that has to succeed. */
    async done(tool, args, options) {
        const answer = await this.call(tool, args, options);
        if (!answer.ok) throw new Error(`${tool.name ?? tool}: ${JSON.stringify(answer.error ?? answer.blocks)}`);
        return answer.result ?? answer.blocks;
    }

    /** Calls a tool that has to fail, which then is no wrong call. */
    async refused(tool, args, options) {
        const answer = await this.call(tool, args, options);
        if (answer.ok) throw new Error(`${tool.name ?? tool} was not refused: ${JSON.stringify(answer.result)}`);
        return answer.error;
    }

    /** Items of a list, page after page, as long as `enough` is not true of one. */
    async items(tool, args = {}, enough = () => false) {
        const items = [];
        let cursor;
        do {
            const page = await this.done(tool, cursor === undefined ? args : { ...args, next_cursor: cursor });
            items.push(...page.result);
            if (page.result.some(enough)) return items;
            if (page.has_more !== Boolean(page.next_cursor)) throw new Error('has_more and next_cursor disagree');
            cursor = page.next_cursor ?? undefined;
        } while (cursor !== undefined);
        return items;
    }

    /** The one item of a list that is called so. */
    async named(tool, name, args) {
        const is = (item) => (item.name ?? item.title) === name;
        const found = (await this.items(tool, args, is)).find(is);
        if (!found) throw new Error(`${tool.name} has no ${name}`);
        return found;
    }

    /** What the last call told of its progress. */
    get progress() {
        return this.#progress;
    }

    /** What the server has asked since the last time. */
    questions() {
        return this.#questions.splice(0);
    }

    /** Whether the next questions are answered with yes. */
    agrees = true;

    /** Whoever is asked says yes to everything, or no. */
    #asked(params) {
        this.#counts.questions++;
        this.#questions.push(params.message);
        if (!this.agrees) return { action: 'decline' };
        const content = {};
        for (const [name, schema] of Object.entries(params.requestedSchema?.properties ?? {})) {
            content[name] = schema.type === 'boolean' ? true : (schema.enum?.[0] ?? schema.default ?? 'yes');
        }
        return { action: 'accept', content };
    }

    /** Counts what was counted elsewhere. */
    count(counts) {
        for (const [what, n] of Object.entries(counts)) this.#counts[what] += n;
    }

    /** What was counted since the last time. */
    counted() {
        const counts = this.#counts;
        this.#counts = { calls: 0, wrong: 0, questions: 0, tokens: 0 };
        return counts;
    }

    close() {
        return this.#client.close();
    }
}
