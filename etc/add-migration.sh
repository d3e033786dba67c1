#!/usr/bin/env bash
# Adds a migration of the current model to all three databases:  etc/add-migration.sh AddLeave
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?"Usage: etc/add-migration.sh <Name>"}
dotnet tool restore > /dev/null
for provider in Sqlite SqlServer PostgreSql; do
  dotnet build "src/QijiangTeachers.Database.$provider" -v q --nologo -clp:NoSummary
  dotnet ef migrations add "$name" --no-build --project "src/QijiangTeachers.Database.$provider" --output-dir Migrations
done
