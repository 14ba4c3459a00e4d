#!/usr/bin/env bash
# A flood of 20,000 requests a second from 50,000 addresses against one body, and somebody who reads another body's pages.
#   tests/bench/flood.sh target/release/portal
# Uses the database that run.sh has filled, with the portal's own limits, behind a trusted proxy on this machine (the load
# generator, which writes X-Forwarded-For). BENCH_SECONDS (20), FLOOD_RATE (20000), FLOOD_ADDRESSES (50000).
# Bars: the reader's 99th percentile under 100 ms, memory under 200 MB. Prints them and ends with success either way.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
portal=$(realpath "$1")
data=${CARGO_TARGET_DIR:-$root/target}/bench-data
work=$data/bench
seconds=${BENCH_SECONDS:-20}
rate=${FLOOD_RATE:-20000}
addresses=${FLOOD_ADDRESSES:-50000}
port=${BENCH_PORT:-18080}
# So many that the rate can be offered while some wait, and the reader's.
connections=400
reader_rate=40 reader_connections=4
. "$here/tools.sh"

for folder in /usr/lib/postgresql/*/bin; do PATH=$PATH:$folder; done
unset DATABASE_URL PORTAL_LISTEN PORTAL_BASE_URL PORTAL_METRICS_LISTEN
mkdir -p "$work"
data=$(cd "$data" && pwd -P)
export PORTAL_DATA_DIR=$data
if [ ! -e "$work/filled" ]; then
    say "Filling the database …"
    PORTAL_LOG=warn "$portal" demo --contributions "${BENCH_CONTRIBUTIONS:-20000}" >"$work/demo.log"
    echo 0 >"$work/filled"
fi
: >"$work/server.log"
trap 'stop_server' EXIT
start_server --limited

# The fullest body is flooded, at its fullest page; the next one is read.
pages() {
    psql_of_server -F ' ' -c "
        select '/' || t.slug || '/beteiligungen/' || n.consultation_id from consultation_counts as n
        join tenants as t on t.id = n.tenant_id order by n.contributions desc, n.consultation_id"
}
mapfile -t ranked < <(pages)
flooded=${ranked[0]}
slug=${flooded#/}; slug=${slug%%/*}
read_page=$(printf '%s\n' "${ranked[@]}" | awk -v own="/$slug/" 'index($0, own) != 1 && !n++')

reader() { # name, seconds
    wrk -t1 -c"$reader_connections" -d"$2s" --timeout 10s -s "$here/flood.lua" "$(url "$read_page")" \
        -- 1 "$reader_rate" "$reader_connections" >"$work/$1"
}
flood() { # seconds
    wrk -t1 -c"$connections" -d"$1s" --timeout 10s -s "$here/flood.lua" "$(url "$flooded")" \
        -- "$addresses" "$rate" "$connections" >"$work/flood"
}
p99() { sed -n 's/^RESULT [^ ]* [^ ]* \([^ ]*\) .*/\1/p' "$work/$1"; }
say "Somebody reads $read_page, $reader_rate times a second:"
reader warm-up 3
reader "reader alone" "$seconds"
say "… while $flooded is flooded:"
before=$(cpu_ms)
flood $((seconds + 4)) &
flood_pid=$!
sleep 2
reader "reader in the flood" "$seconds"
wait "$flood_pid"
cpu=$((($(cpu_ms) - before) / (seconds + 4)))

read -r answered refused failed < <(sed -n 's/^ANSWERS //p' "$work/flood")
read -r _ _ reader_failed < <(sed -n 's/^ANSWERS //p' "$work/reader in the flood")
read -r reader_answered reader_refused _ < <(sed -n 's/^ANSWERS //p' "$work/reader in the flood")
peak=$(memory VmHWM)
{
    echo "Flood: $rate requests/s offered from $addresses addresses, $(((answered + refused + failed) / (seconds + 4)))/s sent;" \
        "$answered answered, $refused refused (429), $failed otherwise; the portal used $((cpu / 10)) % of one core"
    echo "Another body's reader: p99 $(p99 "reader alone") ms alone, $(p99 "reader in the flood") ms in the flood:" \
        "$(verdict "-$(p99 "reader in the flood")" -100) (bar 100);" \
        "$reader_answered pages, $((reader_refused + reader_failed)) not answered: $(verdict "-$((reader_refused + reader_failed))" 0) (bar 0)"
    echo "Memory at most: $peak MB: $(verdict "-$peak" -200) (bar 200)"
} | tee "$work/flood.txt"
