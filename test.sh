#!/usr/bin/env bash
# Passes all tests: builds once, runs every test project, ends with "N passed, N failed".
#   ./test.sh              everything
#   ./test.sh Staff Web    only these projects
# Needs the .NET 10 SDK and Node.js with npm. PostgreSQL comes by npm when a test wants it; Chromium by apt where this runs
# as root on Debian or Ubuntu, else it must be there.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DACFX_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0

refuse() { echo "$1" >&2; echo "0 passed, 1 failed"; exit 1; }

command -v dotnet > /dev/null || refuse "Install the .NET 10 SDK: https://dotnet.microsoft.com/download"
command -v npm > /dev/null || refuse "Install Node.js 20 or newer with npm: https://nodejs.org"

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
bring_browser() {
  if browser > /dev/null && fc-list :lang=zh 2> /dev/null | grep -q .; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium fontconfig fonts-noto-cjk; } > /dev/null 2>&1
  fi
  browser > /dev/null || refuse "The browser tests need Chromium and a Chinese font. Install them, e.g.: sudo apt-get install chromium fonts-noto-cjk"
}

results=$PWD/TestResults
rm -rf "$results" && mkdir -p "$results"
export QIJIANG_TSQL_FOLDER=$results/tsql

wanted() {
  local all=() name
  for name in tests/*.Tests tests/QijiangTeachers.EndToEnd; do
    [ -d "$name" ] || continue
    name=${name#tests/QijiangTeachers.}
    if [ $# = 0 ]; then all+=("$name"); else for only in "$@"; do [ "$only" != "${name%.Tests}" ] || all+=("$name"); done; fi
  done
  printf '%s\n' "${all[@]}"
}

# One line per project; a run that ends badly without a failed test counts as one failure.
run_project() {
  local name=$1 log=$results/$1.log started=$SECONDS passed failed skipped
  timeout 20m dotnet test --project "tests/QijiangTeachers.$name" --no-build --no-progress > "$log" 2>&1
  local status=$?
  count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
  passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
  passed=${passed:-0} failed=${failed:-0}
  [ $status = 0 ] || [ "$failed" != 0 ] || failed=1
  [ "$passed" != 0 ] || [ "$failed" != 0 ] || failed=1
  echo "$passed $failed" > "$results/$name.count"
  printf '%-22s %5d passed %3d failed %3d skipped %5d s\n' "$name" "$passed" "$failed" "${skipped:-0}" $((SECONDS - started))
  if [ "$failed" != 0 ]; then cat "$log"; fi
}
export -f run_project
export results

projects=$(wanted "$@")
[ -n "$projects" ] || refuse "There is no test project of this name; they are: $(wanted | sed 's/\.Tests$//' | tr '\n' ' ')"
if grep -q '^EndToEnd$' <<< "$projects"; then bring_browser; fi

dotnet build QijiangTeachers.sln -v q --nologo -clp:NoSummary || refuse "The build fails."
dotnet format whitespace . --folder --verify-no-changes --include src tests > "$results/format.log" 2>&1 || { head -n 20 "$results/format.log" >&2; refuse "The format differs: run 'dotnet format whitespace . --folder'."; }

# Two at a time, the longest first; last the browser, beside the check of all SQL that the others ran.
{ grep '^Web\.Tests$' <<< "$projects"; grep -vE '^(Web\.Tests|EndToEnd|SqlServer\.Tests)$' <<< "$projects"; } | xargs -r -P 2 -I {} bash -c 'run_project {}'
grep -E '^(EndToEnd|SqlServer\.Tests)$' <<< "$projects" | xargs -r -P 2 -I {} bash -c 'run_project {}'

cat "$results"/*.count | { passed=0 failed=0; while read -r p f; do passed=$((passed + p)) failed=$((failed + f)); done; echo "$passed passed, $failed failed"; [ "$failed" = 0 ] && [ "$passed" != 0 ]; }
