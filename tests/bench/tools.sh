# Functions of run.sh: the server, the load, the statements, the table. Expects: portal, data, here, work, port.

psql_of_server() { psql -X -q -At -v ON_ERROR_STOP=1 -h "$socket" -U postgres portal "$@"; }
ask() { psql_of_server -c "$1"; }
now_ms() { echo $(($(date +%s%N) / 1000000)); }
say() { printf '%s\n' "$*" >&2; }
url() { printf 'http://127.0.0.1:%s%s' "$port" "$1"; }

# Starts the server, without limits or (--limited) with the portal's own behind a trusted proxy; sets server_pid, socket, and how long it took (ms): postgres_ms, start_ms.
start_server() {
    local begun answered= limits=(PORTAL_LIMITS=off)
    if [ "${1:-}" = --limited ]; then limits=(PORTAL_TRUSTED_PROXIES=127.0.0.1); fi
    begun=$(now_ms)
    env "${limits[@]}" NO_COLOR=1 PORTAL_LOG=warn,portal=info \
        "$portal" serve --listen "127.0.0.1:$port" --bench-floors >>"$work/server.log" 2>&1 &
    server_pid=$!
    until curl -fsS -o /dev/null "$(url /readyz)" 2>/dev/null; do
        if [ -z "$answered" ] && [ -n "${socket:-}" ] && pg_isready -q -h "$socket"; then answered=$(now_ms); fi
        kill -0 "$server_pid" 2>/dev/null || { tail -5 "$work/server.log" >&2; exit 1; }
        sleep 0.005
    done
    start_ms=$(($(now_ms) - ${answered:-$begun}))
    postgres_ms=$((${answered:-$begun} - begun))
    socket=$(sed -n 's/.*host=\([^&" ]*\)&.*/\1/p' "$work/server.log" | tail -1 | sed 's/%2F/\//g')
}

stop_server() {
    if [ -n "${server_pid:-}" ]; then
        kill -TERM "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
        server_pid=
    fi
}

# Eight people sign in once a second each, until stop_sign_ins. What each got stands in $work/sign-ins, a status a line.
start_sign_ins() {
    local page csrf email password
    page=$(curl -fsS "$(url /anmelden)")
    csrf=$(sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p;T;q' <<<"$page")
    email=$(ask "select value::json -> 0 ->> 'email' from platform_settings where key = 'demo_accounts'")
    password=$(ask "select value::json -> 0 ->> 'password' from platform_settings where key = 'demo_accounts'")
    : >"$work/sign-ins"
    sign_ins_begun=$(now_ms)
    sign_in_pids=()
    for _ in 1 2 3 4 5 6 7 8; do
        curl -sS --rate 1/s -o /dev/null -w '%{stderr}%{http_code}\n' --data-urlencode "csrf=$csrf" --data-urlencode "email=$email" \
            --data-urlencode "password=$password" "$(url /anmelden)?[1-100000]" 2>>"$work/sign-ins" &
        sign_in_pids+=($!)
    done
}

# Sets sign_in_rate: how many a second succeeded.
stop_sign_ins() {
    [ "${#sign_in_pids[@]}" -gt 0 ] || return 0
    kill "${sign_in_pids[@]}" 2>/dev/null || true
    wait "${sign_in_pids[@]}" 2>/dev/null || true
    sign_in_rate=$(awk -v ms=$(($(now_ms) - sign_ins_begun)) '$1 == 303 { n++ } END { printf "%.1f", n * 1000 / ms }' "$work/sign-ins")
    sign_in_pids=()
}

memory() { awk -v what="$1" '$1 == what":" { printf "%.0f", $2 / 1024 }' "/proc/$server_pid/status"; }
# CPU time of the server's process so far, in ms.
cpu_ms() { awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%d", ($12 + $13) * 1000 / hz }' "/proc/$server_pid/stat"; }

# load NAME CONNECTIONS SCRIPT URL [wrk's options …] [-- the script's arguments …]: one line more in results:
# NAME, requests/s, p50, p99, requests, errors, the server's CPU time for each request in µs.
load() {
    local name=$1 connections=$2 script=$3 target=$4 before result
    shift 4
    local options=() arguments=()
    while [ $# -gt 0 ]; do
        if [ "$1" = -- ]; then shift; arguments=("$@"); break; fi
        options+=("$1"); shift
    done
    wrk -t2 -c"$connections" -d"${warm_up}s" --timeout 10s -s "$script" ${options[@]+"${options[@]}"} "$target" -- "${arguments[@]}" >/dev/null
    before=$(cpu_ms)
    result=$(wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s -s "$script" ${options[@]+"${options[@]}"} "$target" -- "${arguments[@]}" \
        | sed -n 's/^RESULT //p')
    set -- $result
    local cpu=$((($(cpu_ms) - before) * 1000 / ($4 > 0 ? $4 : 1)))
    printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$name" "$@" "$cpu" >>"$work/results"
    say "  $(printf '%-24s %9s/s  p50 %7s ms  p99 %7s ms  errors %s' "$name" "$1" "$2" "$3" "$5")"
}

# The middle one of a column (2 = requests/s …) of all lines with this name.
median() {
    awk -F'\t' -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/results" | sort -n \
        | awk '{ v[NR] = $1 } END { if (NR) print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; else print 0 }'
}

# The middle one of the ratios of NAME to the run of FLOOR that came just before it.
paired_ratio() {
    awk -F'\t' -v name="$1" -v floor="$2" '$1 == floor { last = $2 } $1 == name && last { print $2 / last }' "$work/results" | sort -n \
        | awk '{ v[NR] = $1 } END { if (NR) printf "%.2f", (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; else print "-" }'
}

# PostgreSQL itself logs what it is asked to run.
log_statements() {
    if [ "$1" = on ]; then
        ask "alter system set log_statement = 'all'"; ask "alter system set log_line_prefix = '%a|'"
    else
        ask 'alter system reset log_statement'; ask 'alter system reset log_line_prefix'
    fi
    ask 'select pg_reload_conf()' >/dev/null
    sleep 0.5
}

# How many statements one request takes, BEGIN and COMMIT included: the least of eight tries, since the worker asks too.
# The statements of that try are kept in $work/statements.
count_statements() {
    local least=9999 size found
    for _ in 1 2 3 4 5 6 7 8; do
        size=$(stat -c %s "$data/postgres.log")
        curl -fsS -o /dev/null "$@"
        sleep 0.2
        tail -c "+$((size + 1))" "$data/postgres.log" | awk '/^[a-z_]*\|/ { on = /^portal_(app|system)\|LOG: +(statement|execute)/ } on' >"$work/tried"
        found=$(grep -cE '^portal_(app|system)\|LOG:' "$work/tried" || true)
        if [ "$found" -lt "$least" ]; then least=$found; cp "$work/tried" "$work/statements"; fi
    done
    echo "$least"
}

# verdict VALUE AT_LEAST
verdict() { awk -v value="$1" -v bar="$2" 'BEGIN { print (value + 0 >= bar + 0) ? "ok" : "below" }'; }

# A statement's file as pgbench takes it: without comments, parameters by name.
#   pgbench_statement accounts/of_token 'sha256(…)' …
pgbench_statement() {
    local text number=1
    text=$(grep -v '^ *--' "$root/sql/queries/$1.sql"); shift
    for name in "$@"; do
        text=$(printf '%s' "$text" | awk -v number="$number" -v name="$name" '{
            out = ""; rest = $0
            while (match(rest, "\\$" number "([^0-9]|$)")) {
                out = out substr(rest, 1, RSTART - 1) name
                rest = substr(rest, RSTART + 1 + length(number ""))
            }
            print out rest }')
        number=$((number + 1))
    done
    printf '%s' "$text"
}
