#!/usr/bin/env bash
# The API against its own description: no answer of 500, none that is not described, no body that breaks its schema.
#   tests/api_fuzz.sh target/debug/portal CASES
# A portal on a database of its own, with an editor's token; addresses name things that exist, and in a tenth as many cases
# whatever comes to schemathesis's mind.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
portal=$(realpath "$1")
cases=$2
tools=${PORTAL_TOOLS:-$HOME/.cache/beteiligungsportal/tools}
port=${API_FUZZ_PORT:-18090}
work=$(mktemp -d)
# The database's user walks through it.
chmod 755 "$work"
server=
finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
    rm -rf "$work"
}
trap finish EXIT

unset DATABASE_URL
export PORTAL_DATA_DIR=$work/data PORTAL_LISTEN=127.0.0.1:$port PORTAL_BASE_URL=http://localhost:$port PORTAL_LIMITS=off
export PORTAL_LOG=error
"$portal" serve 2>"$work/log" &
server=$!
for _ in $(seq 600); do
    curl -fsS -o /dev/null "http://localhost:$port/readyz" 2>/dev/null && break
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done
"$portal" tenant add --slug dresden --name Dresden >/dev/null
"$portal" account add --email editor@example.org --name Editor --role editor --tenant dresden >/dev/null
API_TOKEN=$("$portal" account token --email editor@example.org)
api=http://localhost:$port/api/v1
make_one() { # path, body: its id
    curl -fsS -H "Authorization: Bearer $API_TOKEN" -H 'Content-Type: application/json' -d "$2" "$api/tenants/dresden$1" \
        | sed -n 's/^{"id":\([0-9]*\).*/\1/p'
}
API_CONSULTATION=$(make_one /consultations \
    '{"title":"Radweg","format":"dialogue","starts_at":"2020-01-01T00:00:00Z","ends_at":"2099-01-01T00:00:00Z"}')
API_CONTRIBUTION=$(make_one "/consultations/$API_CONSULTATION/contributions" '{"title":"Breiter","body":"Breiter **bauen**."}')
make_one "/contributions/$API_CONTRIBUTION/comments" '{"body":"Ja."}' >/dev/null
export API_TOKEN API_CONSULTATION API_CONTRIBUTION

# It keeps notes where it runs.
cd "$work"
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance
checks=$checks,response_schema_conformance
schemathesis() { # cases, more options …
    local cases=$1
    shift
    PYTHONPATH=$tools/schemathesis python3 -m schemathesis.cli "${configuration[@]}" run "$api/openapi.json" --checks "$checks" \
        --phases examples,coverage,fuzzing --max-examples "$cases" --suppress-health-check all --continue-on-failure \
        --warnings off --header "Authorization: Bearer $API_TOKEN" --seed "${API_SEED:-1}" --no-color "$@"
}
failed=0
configuration=(--config-file "$here/api_fuzz.toml")
schemathesis "$cases" || failed=1
printf '[generation]\n' >"$work/none.toml"
configuration=(--config-file "$work/none.toml")
schemathesis "$(((cases + 9) / 10))" || failed=1
# A defect is told in the log, whatever the answer looked like.
if [ -s "$work/log" ]; then echo "The log:"; head -20 "$work/log"; failed=1; fi
exit "$failed"
