# Prints what tools/list of FastMCP has for a document: usage: python size-peers.py DOCUMENT
import asyncio
import json
import logging
import sys

import yaml
from fastmcp import FastMCP

try:
    import httpx2 as httpx
except ImportError:
    import httpx

logging.disable(logging.CRITICAL)


class Loader(yaml.SafeLoader):
    """Dates stay texts, as YAML 1.2 has it."""


Loader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


async def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    document = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, Loader)
    client = httpx.AsyncClient(base_url="http://127.0.0.1:9")
    tools = await FastMCP.from_openapi(openapi_spec=document, client=client, name="size").list_tools()
    listed = [tool.to_mcp_tool().model_dump(by_alias=True, exclude_none=True, mode="json") for tool in tools]
    sys.stdout.write(json.dumps(listed, ensure_ascii=False, separators=(",", ":")))


asyncio.run(main())
