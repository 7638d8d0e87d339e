#!/bin/sh
# Puts texts into an SQLite database: tables facts and findings, all columns as text.
#
# usage: load.sh DATABASE TEXT...
set -eu
database=${1:?usage: load.sh DATABASE TEXT...}
shift
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

segment "$@" > "$tmp/lines.tsv"
tabulate "$tmp/lines.tsv" > "$tmp/facts.tsv"
sum-check "$tmp/facts.tsv" > "$tmp/findings.tsv" || [ $? -eq 1 ]
for table in facts findings; do
  # as it is, without the apostrophes that protect spreadsheets from formulas
  to-csv --no-guard "$tmp/$table.tsv" > "$tmp/$table.csv"
  echo "drop table if exists $table;"
  echo ".import --csv $tmp/$table.csv $table"
done | sqlite3 "$database"
sqlite3 "$database" 'create index facts_item on facts (item, measure);'
