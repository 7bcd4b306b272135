-- wrk script. args: path, body file. Ids differ among the requests in flight.
local requests, i = {}, 0
function init(args)
  local file = assert(io.open(args[2], "rb"))
  local body = file:read("*a")
  file:close()
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json, text/event-stream",
    ["MCP-Protocol-Version"] = "2025-11-25" }
  for k = 1, 2048 do
    requests[k] = wrk.format("POST", args[1], headers, (body:gsub('"id":%d+', '"id":' .. (1000 + k), 1)))
  end
end
function request()
  i = i % #requests + 1
  return requests[i]
end
function done(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
