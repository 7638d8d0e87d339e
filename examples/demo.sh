#!/bin/sh
# What `make demo` runs: every example through the whole line, the findings in words.
set -u
cd "$(dirname "$0")" || exit 2

facts=$(mktemp) || exit 2
trap 'rm -f "$facts"' EXIT

echo "\$ segment *.txt | tabulate > facts.tsv"
segment ./*.txt | tabulate > "$facts" || exit 2
awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
  { doc = $c["doc"]; sub(/^\.\//, "", doc) }
  $c["role"] == "meta" { next }
  $c["table"] != "" { cells[doc]++; next }
  { words[doc]++ }
  END {
    for (d in cells) printf "%s: %d figures in tables, %d in sentences\n", d, cells[d], words[d]
  }' "$facts" | LC_ALL=C sort

echo
echo "\$ sum-check facts.tsv"
sum-check "$facts" > "$facts.found"
status=$?
awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
  { sub(/^\.\//, ""); printf "%s:%s: %s: %s\n", $c["doc"], $c["line"], $c["verdict"], $c["message"] }
' "$facts.found"
rm -f "$facts.found"
[ $status -le 1 ]
