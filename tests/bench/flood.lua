-- Requests from many households, as a trusted proxy passes them on, at a steady rate.
--   flood.lua ADDRESSES REQUESTS_PER_SECOND CONNECTIONS
-- With one address it is a reader; every answer but 200 is an error then. For a flood refusals (429) are what is wanted, and
-- are counted beside what was answered.
dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "tell.lua")

local threads = {}
function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

local addresses, pause
answered, refused, failed = 0, 0, 0
function init(args)
    math.randomseed(number * 7919 + 1)
    addresses = tonumber(args[1])
    -- Each connection asks once in so many milliseconds.
    pause = tonumber(args[3]) * 1000 / tonumber(args[2])
end

function delay()
    return math.random() * 2 * pause
end

function request()
    local n = addresses == 1 and 0 or math.random(addresses)
    local headers = { ["X-Forwarded-For"] = string.format("100.%d.%d.%d", 64 + math.floor(n / 65536), math.floor(n / 256) % 256, n % 256) }
    return wrk.format("GET", nil, headers)
end

function response(status)
    if status == 200 then answered = answered + 1
    elseif status == 429 then refused = refused + 1
    else failed = failed + 1 end
end

local tell = done
function done(summary, latency, requests)
    local sums = { answered = 0, refused = 0, failed = 0 }
    for _, thread in ipairs(threads) do
        for what in pairs(sums) do sums[what] = sums[what] + thread:get(what) end
    end
    tell(summary, latency, requests)
    io.write(string.format("ANSWERS %d %d %d\n", sums.answered, sums.refused, sums.failed))
end
