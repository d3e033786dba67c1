#!/usr/bin/env bash
# Until the first release there is one migration, Initial: this deletes and re-creates it for all three databases.
# A development database made before must be deleted (App_Data/).
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf src/QijiangTeachers.Database.{Sqlite,SqlServer,PostgreSql}/Migrations
exec etc/add-migration.sh Initial
