#!/bin/sh
# What `make demo` runs: every example through the whole line, the findings in words.
set -u
cd "$(dirname "$0")" || exit 2

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

echo "\$ segment *.txt | tabulate > facts.tsv"
segment *.txt > "$tmp/lines.tsv" && tabulate "$tmp/lines.tsv" > "$tmp/facts.tsv" || exit 2
awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
  $column["role"] == "meta" { next }
  $column["table"] != "" { cells[$column["doc"]]++; next }
  { words[$column["doc"]]++ }
  END {
    for (doc in cells)
      printf "%s: %d figures in tables, %d in sentences\n", doc, cells[doc], words[doc]
  }' "$tmp/facts.tsv" | LC_ALL=C sort

echo
echo "\$ audit *.txt"
audit *.txt # its status 1 says that there are errors, and there should be
[ $? -le 1 ]
