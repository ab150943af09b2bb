-- wrk -s requests.lua URL -- THREADS PATHS HEADERS
-- Spreads requests over all lines of PATHS, the n-th with the n-th line of HEADERS (from its top again when there are fewer), each thread
-- through its own share. They are written before the first is sent, so that the load costs the same whatever is measured.

local threads = 0

function setup(thread)
  thread:set("share", threads)
  threads = threads + 1
end

function init(args)
  local headers = {}
  for line in io.lines(args[3]) do
    local name, value = line:match("^([^:]+): (.*)$")
    headers[#headers + 1] = { [name] = value }
  end

  local requests, line = {}, 0
  for path in io.lines(args[2]) do
    if line % tonumber(args[1]) == share then
      local header = {}
      for name, value in pairs(headers[line % math.max(1, #headers) + 1] or {}) do header[name] = value end
      requests[#requests + 1] = wrk.format("GET", path, header)
    end
    line = line + 1
  end

  local next, count = 0, #requests
  request = function()
    next = next % count + 1
    return requests[next]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'bench: {"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"max":%d,"status":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
