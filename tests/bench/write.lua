-- Writing over the API as one of the accounts: a vote on one of COUNT contributions from FIRST on, or a contribution.
--   write.lua vote ACCOUNTS /api/v1/tenants/T/contributions/ FIRST COUNT
--   write.lua post ACCOUNTS /api/v1/tenants/T/consultations/C/contributions
dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "tell.lua")

local threads = 0
function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

local accounts, kind, base, first, count
function init(args)
    math.randomseed(number * 7919)
    kind, accounts, base = args[1], tonumber(args[2]), args[3]
    first, count = tonumber(args[4] or 0), tonumber(args[5] or 0)
end

local VALUES = { "agree", "neutral", "disagree" }
local TEXT = "Am **Bahnhof** fehlen Abstellplätze für Räder. Wer früh zur Arbeit pendelt, findet oft keinen Platz mehr.\\n\\n"
    .. "- mehr Bügel vor dem Haupteingang\\n- ein Dach gegen Regen\\n- gute Beleuchtung\\n\\n"
    .. "Das würde vielen den Umstieg auf Bus und Bahn leichter machen, und die Wege vor dem Haus blieben frei."

function request()
    local headers = {
        ["Authorization"] = "Bearer bench-" .. math.random(accounts),
        ["Content-Type"] = "application/json",
    }
    if kind == "vote" then
        local path = base .. (first + math.random(count) - 1) .. "/vote"
        return wrk.format("PUT", path, headers, '{"value":"' .. VALUES[math.random(3)] .. '"}')
    end
    local body = '{"title":"Vorschlag ' .. math.random(1e9) .. '","body":"' .. TEXT .. '"}'
    return wrk.format("POST", base, headers, body)
end
