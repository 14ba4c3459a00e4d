#!/usr/bin/env bash
# Measures a release build with one million contributions. Benchmarks, not tests: it prints what holds and what is below a
# bar and ends with success either way.
#   tests/bench/run.sh target/release/portal [--fresh]
# The database stays in $CARGO_TARGET_DIR/bench-data; --fresh fills it anew. BENCH_SECONDS (10), BENCH_ROUNDS (3) and
# BENCH_CONTRIBUTIONS (1000000) make a short run possible.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
portal=$(realpath "$1")
data=${CARGO_TARGET_DIR:-$root/target}/bench-data
work=$data/bench
seconds=${BENCH_SECONDS:-10}
rounds=${BENCH_ROUNDS:-3}
contributions=${BENCH_CONTRIBUTIONS:-1000000}
warm_up=2
port=${BENCH_PORT:-18080}
accounts=1000
sign_in_pids=() sign_ins_begun=0
spread=1000
readers=32
voters=64
. "$here/tools.sh"

for folder in /usr/lib/postgresql/*/bin; do PATH=$PATH:$folder; done
unset DATABASE_URL PORTAL_LISTEN PORTAL_BASE_URL PORTAL_METRICS_LISTEN
if [ "${2:-}" = --fresh ]; then rm -rf "$data"; fi
mkdir -p "$work"
data=$(cd "$data" && pwd -P)
export PORTAL_DATA_DIR=$data
: >"$work/results"
: >"$work/server.log"
trap 'stop_sign_ins; stop_server' EXIT

say "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB; load generator, portal and PostgreSQL share it."
if [ ! -e "$work/filled" ]; then
    say "Filling the database with $contributions contributions …"
    begun=$(now_ms)
    PORTAL_LOG=warn "$portal" demo --contributions "$contributions" >"$work/demo.log"
    echo "$((($(now_ms) - begun) / 1000))" >"$work/filled"
fi

# ---- start, on a database that is there -----------------------------------------------------------------------------
start_server
stop_server
start_server
cold_postgres=$postgres_ms cold_start=$start_ms
rss_start=$(memory VmRSS)

# ---- what is measured -----------------------------------------------------------------------------------------------
read -r tenant consultation slug < <(psql_of_server -F ' ' -c "
    select n.tenant_id, n.consultation_id, t.slug from consultation_counts as n join tenants as t on t.id = n.tenant_id
    order by n.contributions desc, n.consultation_id limit 1")
read -r open_tenant open_consultation open_slug < <(psql_of_server -F ' ' -c "
    select n.tenant_id, n.consultation_id, t.slug from consultation_counts as n join tenants as t on t.id = n.tenant_id
    where method_open(n.tenant_id, n.consultation_id, 'contributions')
    order by n.contributions desc, n.consultation_id limit 1")
psql_of_server -v tenant="$open_tenant" -v consultation="$open_consultation" -v accounts="$accounts" -v spread="$spread" \
    -f "$here/prepare.sql"
first=$(ask "select id from posts where tenant_id = $open_tenant and consultation_id = $open_consultation and external_id = 'bench-1'")
thread=$((first + spread))
api=/api/v1/tenants/$open_slug

comment() { # text, the comment that is answered
    curl -fsS -H "Authorization: Bearer bench-$((RANDOM % accounts + 1))" -H 'Content-Type: application/json' \
        -d "{\"body\":\"$1\"${2:+,\"parent_id\":$2}}" "$(url "$api/contributions/$thread/comments")" | sed -n 's/^{"id":\([0-9]*\).*/\1/p'
}
have=$(ask "select comment_count from posts where id = $thread")
answered=
for number in $(seq $((have + 1)) 200); do
    text="Das sehe ich ähnlich ($number). Wichtig wäre **vor allem** der Weg zur Schule: dort ist es morgens eng, und im Winter wird nicht geräumt."
    if [ $((number % 3)) = 1 ]; then answered=$(comment "$text"); else comment "$text" "$answered" >/dev/null; fi
done
psql_of_server -f "$here/tidy.sql"
psql_of_server -v tenant="$tenant" -v cases=100000 -f "$here/moderation.sql"
moderator="Cookie: __Host-sitzung=bench-moderator"

consultation_path=/$slug/beteiligungen/$consultation
thread_path=/$open_slug/beteiligungen/$open_consultation/beitraege/$thread
pages=("front page|/|" "consultation|$consultation_path|" "consultation, br|$consultation_path|gzip, deflate, br" "thread of 200|$thread_path|")

log_statements on
declare -A bytes=() statements=()
describe() { # name, path, accepted encodings
    bytes[$1]=$(curl -fsS -o /dev/null -w '%{size_download}' ${3:+-H "Accept-Encoding: $3"} "$(url "$2")")
    statements[$1]=$(count_statements ${3:+-H "Accept-Encoding: $3"} "$(url "$2")")
    cp "$work/statements" "$work/statements of ${1// /-}"
}
describe "query floor" /bench/query ""
for page in "${pages[@]}"; do
    IFS='|' read -r name path encoding <<<"$page"
    describe "$name" "$path" "$encoding"
done
bytes[queue]=$(curl -fsS -o /dev/null -w '%{size_download}' -H "$moderator" "$(url "/$slug/moderation")")
statements[queue]=$(count_statements -H "$moderator" "$(url "/$slug/moderation")")
shown=$(curl -fsS "$(url "$consultation_path")" | grep -o 'id="beitrag-[0-9]*"' | wc -l)
comments=$(($(curl -fsS "$(url "$thread_path")" | grep -o 'id="beitrag-[0-9]*"' | wc -l) - 1))
bearer=(-H 'Authorization: Bearer bench-1' -H 'Content-Type: application/json')
statements[vote]=$(count_statements -X PUT "${bearer[@]}" -d '{"value":"agree"}' "$(url "$api/contributions/$first/vote")")
cp "$work/statements" "$work/statements of vote"
statements[post]=$(count_statements "${bearer[@]}" -d '{"title":"Ein Vorschlag","body":"Ein Vorschlag."}' \
    "$(url "$api/consultations/$open_consultation/contributions")")
cp "$work/statements" "$work/statements of post"
log_statements off

# ---- pages, each beside the floors -----------------------------------------------------------------------------------
tell=$here/tell.lua
for round in $(seq "$rounds"); do
    say "Round $round of $rounds, $readers connections, $seconds s each:"
    load "constant floor" "$readers" "$tell" "$(url /bench/constant)"
    for page in "${pages[@]}"; do
        IFS='|' read -r name path encoding <<<"$page"
        load "query floor" "$readers" "$tell" "$(url /bench/query)"
        load "$name" "$readers" "$tell" "$(url "$path")" ${encoding:+-H "Accept-Encoding: $encoding"}
    done
    load "query floor" "$readers" "$tell" "$(url /bench/query)"
    load queue "$readers" "$tell" "$(url "/$slug/moderation")" -H "$moderator"
done
rss_pages=$(memory VmRSS)

say "Search, 4 clients:"
node "$here/search.mjs" "$(url "")" 4 "$rounds" | tee "$work/search" >&2

# ---- reading while others sign in -------------------------------------------------------------------------------------
say "The consultation while eight a second sign in, $readers connections, $seconds s each:"
for _ in $(seq "$rounds"); do
    load "reading alone" "$readers" "$tell" "$(url "$consultation_path")"
    start_sign_ins
    load "reading, sign-ins" "$readers" "$tell" "$(url "$consultation_path")"
    stop_sign_ins
done

# ---- votes, and the same statements by pgbench ------------------------------------------------------------------------
{
    printf '\\set n random(1, %s)\n\\set post :first + random(0, :many - 1)\n\\set value random(-1, 1)\n' "$accounts"
    pgbench_statement accounts/of_token "sha256(convert_to('bench-' || :n::text, 'UTF8'))"; printf ' \\gset\nbegin;\n'
    pgbench_statement db/set_tenant ":'tenant'"; printf ';\n'
    pgbench_statement votes/cast :post :id :display_name :value; printf ';\n'
    pgbench_statement votes/counts :post; printf ';\ncommit;\n'
} | sed "s/:'tenant'/'$open_tenant'/" >"$work/vote.pgbench"

pgbench_votes() { # name, how many contributions
    local tps
    tps=$(PGOPTIONS='-c role=portal_bench' pgbench -n -M prepared -c "$voters" -j 2 -T "$seconds" -h "$socket" -U portal \
        -D first="$first" -D many="$2" -f "$work/vote.pgbench" portal 2>"$work/pgbench.log" | sed -n 's/^tps = \([0-9.]*\).*/\1/p')
    [ -n "$tps" ] || { tail -3 "$work/pgbench.log" >&2; tps=0; }
    printf '%s\t%s\t-\t-\t-\t0\t-\n' "$1" "$tps" >>"$work/results"
    say "  $(printf '%-24s %9s/s' "$1" "$tps")"
}
say "Votes, $voters connections, $seconds s each:"
ask checkpoint
for _ in $(seq "$rounds"); do
    pgbench_votes "pgbench, one" 1
    load "votes, one" "$voters" "$here/write.lua" "$(url /)" -- vote "$accounts" "$api/contributions/" "$first" 1
    pgbench_votes "pgbench, spread" "$spread"
    load "votes, spread" "$voters" "$here/write.lua" "$(url /)" -- vote "$accounts" "$api/contributions/" "$first" "$spread"
done
wrong=$(ask "
    select count(*) from (
        select post_id, sum((value = 1)::int) as agree, sum((value = 0)::int) as neutral, sum((value = -1)::int) as disagree
        from votes where tenant_id = $open_tenant and post_id between $first and $thread group by post_id
    ) as v full join (
        select post_id, sum(agree) as agree, sum(neutral) as neutral, sum(disagree) as disagree from (
            select post_id, agree, neutral, disagree from vote_counts where tenant_id = $open_tenant and post_id between $first and $thread
            union all
            select post_id, agree, neutral, disagree from vote_deltas where tenant_id = $open_tenant and post_id between $first and $thread
        ) as parts group by post_id
    ) as n using (post_id)
    where (coalesce(v.agree, 0), coalesce(v.neutral, 0), coalesce(v.disagree, 0)) is distinct from (n.agree, n.neutral, n.disagree)")
cast=$(ask "select count(*) from votes where tenant_id = $open_tenant and post_id between $first and $thread")

say "Posting, $readers connections, $seconds s each:"
load "posting" "$readers" "$here/write.lua" "$(url /)" -- post "$accounts" "$api/consultations/$open_consultation/contributions"
rss_end=$(memory VmRSS)
rss_peak=$(memory VmHWM)
psql_of_server -f "$here/tidy.sql"

# ---- the table --------------------------------------------------------------------------------------------------------
row() { # name, statements, bytes, ratio to the query floor, the bar
    local name=$1 bar=${5:-} word=
    [ -z "$bar" ] || word="$(verdict "$4" "$bar") (bar $bar)"
    printf '%-18s %9.0f %8s %8s %8s %9s %6s %10s %8s  %s\n' "$name" "$(median "$name" 2)" "$(median "$name" 3)" "$(median "$name" 4)" \
        "$(median "$name" 7)" "$3" "$2" "$(paired_ratio "$name" "constant floor")" "$4" "$word"
}
{
    echo
    echo "$(ask 'select count(*) from posts where kind = '\''contribution'\''') contributions, $(ask 'select count(*) from tenants') tenants; filled in $(cat "$work/filled") s"
    echo "Pages: $readers connections, $rounds times $seconds s, medians; ratios to the floor's run just before"
    printf '%-18s %9s %8s %8s %8s %9s %6s %10s %8s\n' what /s 'p50 ms' 'p99 ms' 'CPU µs' bytes stmts '/ constant' '/ query'
    row "constant floor" 0 8 -
    row "query floor" "${statements[query floor]}" "${bytes[query floor]}" 1.00
    for page in "${pages[@]}"; do
        name=${page%%|*}
        case $name in consultation*) bar=0.4 ;; *) bar= ;; esac
        row "$name" "${statements[$name]}" "${bytes[$name]}" "$(paired_ratio "$name" "query floor")" "$bar"
    done
    row queue "${statements[queue]}" "${bytes[queue]}" "$(paired_ratio queue "query floor")" 0.3
    echo "The queue shows 50 of $(ask "select count(*) from moderation_cases where tenant_id = $tenant and state = 'open'") open cases"
    echo "The consultation's page shows $shown contributions, the thread's first page $comments comments"
    ratio=$(paired_ratio "reading, sign-ins" "reading alone")
    echo "The consultation while $sign_in_rate people a second sign in: $ratio of its throughput, $(verdict "$ratio" 0.7) (bar 0.7)"
    cat "$work/search"
    echo "Votes: $voters connections, $accounts accounts, ${statements[vote]} statements each; posting ${statements[post]}"
    printf '%-18s %9s %8s %8s %8s %10s\n' what /s 'p50 ms' 'p99 ms' 'CPU µs' '/ pgbench'
    for where in one spread; do
        ratio=$(paired_ratio "votes, $where" "pgbench, $where")
        printf '%-18s %9.0f\n' "pgbench, $where" "$(median "pgbench, $where" 2)"
        printf '%-18s %9.0f %8s %8s %8s %10s  %s (bar 0.5)\n' "votes, $where" "$(median "votes, $where" 2)" "$(median "votes, $where" 3)" \
            "$(median "votes, $where" 4)" "$(median "votes, $where" 7)" "$ratio" "$(verdict "$ratio" 0.5)"
    done
    printf '%-18s %9.0f %8s %8s %8s\n' posting "$(median posting 2)" "$(median posting 3)" "$(median posting 4)" "$(median posting 7)"
    echo "One contribution: $(median "votes, one" 2) votes/s, $(verdict "$(median "votes, one" 2)" 1000) (bar 1000); $cast votes kept, $wrong contributions counted wrongly"
    echo "Failed requests: $(awk -F'\t' '{ sum += $6 } END { print sum + 0 }' "$work/results")"
    echo "Memory of the portal (MB): $rss_start at start, $rss_pages after the pages, $rss_end at the end, $rss_peak at most: $(verdict "-$rss_peak" -150) (bar 150)"
    echo "Start on an existing database: PostgreSQL answers after $cold_postgres ms, the portal $cold_start ms later: $(verdict "-$cold_start" -1000) (bar 1000)"
} | tee "$work/report.txt"
