# tabulate: what holds for every document. How single tables are read is in tests/cases/tabulate.
load helper

# The documents to try: the examples, the golden cases, the corpus where there is one.
documents() {
  ls "$TOP"/examples/*.txt "$TOP"/tests/cases/tabulate/*/in.txt
  [ ! -d "$CORPUS" ] || ls "$CORPUS"/*.txt
}

wrong() {
  echo "$*"
  return 1
}

@test "ids are LINE.N, counted from 1 on every line, and of names only ids that are there" {
  documents | while read -r f; do
    segment "$f" | tabulate > facts
    awk -F '\t' '
      NR == FNR { if (FNR > 1) id[$3] = 1; next }
      FNR > 1 {
        if ($3 != $2 "." ++n[$2]) { print "id " $3 " on line " $2; exit 1 }
        k = split($16, of, " ")
        for (i = 1; i <= k; i++) if (!id[of[i]]) { print $3 " of " of[i]; exit 1 }
      }' facts <(head -n 1 facts; tail -n +2 facts | sort -t "$(printf '\t')" -k 2,2n -k 3,3V) || wrong "$f"
  done
}

@test "row and col lead to the cell that the figure was read from" {
  documents | while read -r f; do
    segment "$f" > lines
    tabulate lines > facts
    tabulate -l lines | column number | while read -r n; do
      name=$(tabulate -l lines | awk -F '\t' -v n="$n" '$2 == n { print $5 }')
      tabulate -w "$n" lines > table
      awk -F '\t' -v name="$name" '
        NR == FNR { for (i = 1; i <= NF; i++) cell[FNR, i] = $i; if (width && NF != width) exit 3; width = NF; next }
        FNR > 1 && $5 == name && $6 != "" {
          c = cell[$6, $7]; gsub(/[,，]/, "", c)
          if (index(c, $13) == 0 && c !~ /[０-９]/) { print $3 ": " $13 " is not in " c; exit 1 }
        }' table facts || wrong "$f, table $n"
    done
  done
}

@test "a stream of many documents gives the facts of each" {
  f1=$TOP/examples/qingwu-2023.txt
  f2=$TOP/examples/qingwu-2024.txt
  for f in "$f1" "$f2"; do segment "$f" | tabulate; done | awk 'NR == 1 || !/^doc\t/' > each
  segment "$f1" "$f2" | tabulate > together
  cmp each together
  { segment "$f1"; segment "$f2"; } | tabulate > glued
  cmp each glued
}

@test "columns are found by name" {
  segment "$TOP"/examples/qingwu-2024.txt > lines
  awk -F '\t' -v OFS='\t' '{ print $9, "more", $8, $7, $6, $5, $4, $3, $2, $1 }' lines | sed '1s/more/extra/' > other
  tabulate lines > a
  tabulate other > b
  cmp a b
}

@test "figures of a document in any form of its tables are the same" {
  dir=$TOP/tests/cases/tabulate
  segment "$dir/bars/in.txt" | tabulate | cut -f 5-15 > bars
  grep -v '| --- ' "$dir/bars/in.txt" | sed 's/^| *//; s/ *|$//; s/ *| */\t/g' > tabs.txt
  segment tabs.txt | tabulate | cut -f 5-15 > tabs
  cmp bars tabs
}

@test "a record that is none is told with its line, the rest is read" {
  printf 'doc\tline\tend\tpage\tkind\tlevel\tpath\tbreaks\ttext\n' > lines
  printf 'd\tx\t1\t1\tpara\t\t\t\ttext\n' >> lines
  printf 'd\t2\t2\t1\tnothing\t\t\t\ttext\n' >> lines
  printf 'd\t3\t3\t1\ttitle\t\t\t\t青梧县林草局2031年度部门决算\n' >> lines
  run -2 --separate-stderr tabulate lines
  [ "${stderr_lines[0]}" = "tabulate: lines:2: not a record of lines" ]
  [ "${stderr_lines[1]}" = "tabulate: lines:3: not a record of lines" ]
  [[ $output == *青梧县林草局* ]]
}

@test "a table that is not there is trouble" {
  segment "$TOP"/examples/qingwu-2024.txt > lines
  run -2 --separate-stderr tabulate -w 没有这张表 lines
  [ -z "$output" ]
  [ "$stderr" = "tabulate: no table '没有这张表'" ]
}

@test "all decimal figures in the tables of the corpus are found" {
  need_corpus
  for f in "$CORPUS"/*.txt; do
    segment "$f" > lines
    tabulate lines | column value | tr -d - | sort -u > values
    awk -F '\t' '$5 == "row" { print $9 }' lines | sed 's/,//g' |
      grep -oE '[0-9]+\.[0-9]+' | sort -u > printed
    comm -13 values printed | grep -v "^[0-9][.][0-9]$" > missing || true
    [ ! -s missing ] || { echo "$f:"; cat missing; false; }
  done
}
