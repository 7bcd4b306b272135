// Prints what tools/list of another generator has for a document: usage: node size-peers.mjs library|server DOCUMENT
const [kind, document] = process.argv.slice(2);
console.error = console.warn = () => {};
if (kind === 'library') {
  const { getToolsFromOpenApi } = await import('openapi-mcp-generator');
  const tools = await getToolsFromOpenApi(document, { dereference: true });
  const listed = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
  process.stdout.write(JSON.stringify(listed));
} else {
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
  const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
  const args = ['node_modules/.bin/openapi-mcp-server', '-t', 'stdio', '-u', 'http://127.0.0.1:9', '-s', document];
  const transport = new StdioClientTransport({ command: 'node', args, stderr: 'ignore' });
  const client = new Client({ name: 'size', version: '1' });
  await client.connect(transport);
  const { tools } = await client.listTools(undefined, { timeout: 100000 });
  process.stdout.write(JSON.stringify(tools), () => client.close().then(() => process.exit(0)));
}
