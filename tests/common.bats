# What all programs do the same way.
load helper

# One input for each program, made once: a document of the examples at every point of the line.
setup_file() {
  load helper
  cd "$BATS_FILE_TMPDIR"
  cp "$TOP/examples/yanqiao-2024.txt" segment.in
  segment segment.in > tabulate.in
  tabulate tabulate.in > sum-check.in
  segment "$TOP"/examples/qingwu-202?.txt | tabulate > diff-years.in
  cp sum-check.in to-csv.in
  sum-check sum-check.in > to-messages.in || [ $? -eq 1 ]
  # long enough to fill a pipe: other documents of other agencies
  for i in $(seq 400); do cat segment.in; done > segment.long
  for p in tabulate sum-check diff-years to-csv to-messages; do
    awk -v bytes=2000000 '
      NR == 1 { print; next }
      { line[n++] = $0; size += length($0) }
      END {
        for (i = 1; i * size < bytes; i++)
          for (j = 0; j < n; j++) { l = i line[j]; gsub("清梧", "清梧" i, l); print l }
      }' $p.in > $p.long
  done
}

# input PROGRAM: the name of its input
input() {
  echo "$BATS_FILE_TMPDIR/$1.in"
}

# Programs that read streams, with a column that each needs.
STREAM_READERS="tabulate:text sum-check:value diff-years:value to-messages:message"

# wrong WHAT: ends the test
wrong() {
  echo "$*"
  return 1
}

@test "--help prints the usage on standard output" {
  for p in $PROGRAMS $SCRIPTS; do
    run --separate-stderr "$p" --help
    [ "$status" -eq 0 ] || wrong "$p: status $status"
    [[ "$output" == "Usage: $p "* ]] || wrong "$p: $output"
    [ -z "$stderr" ] || wrong "$p: $stderr"
  done
}

@test "every option of --help is in the man page, and the other way round" {
  for p in $PROGRAMS $SCRIPTS; do
    "$p" --help | grep -oE -e '--[a-z][a-z-]+' | sort -u > help
    grep '^\.It Fl' "$TOP/man/$p.1" | grep -oE ' -[a-z][a-z-]+' | sed 's/^ /-/' | sort -u > page
    diff help page || wrong "$p"
  done
}

@test "--version names the program, the suite and the version" {
  version=$(sed -n 's/^VERSION = //p' "$TOP/config.mk")
  for p in $PROGRAMS $SCRIPTS; do
    run --separate-stderr "$p" --version
    [ "$status" -eq 0 ] || wrong "$p: status $status"
    [ "${lines[0]}" = "$p (gongkai) $version" ] || wrong "$p: ${lines[0]}"
    [[ "${lines[1]}" == "ISC License"* ]] || wrong "$p: ${lines[1]}"
  done
}

@test "a bad option is told, with a hint at --help, and has status 2" {
  for p in $PROGRAMS $SCRIPTS; do
    run --separate-stderr "$p" --no-such-option "$(input segment)"
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [ -z "$output" ] || wrong "$p: $output"
    [[ "$stderr" == *"no-such-option"*"Try '$p --help' for more information."* ]] ||
      wrong "$p: $stderr"
  done
}

@test "a file that is not there has status 2; the others are processed" {
  for p in $PROGRAMS; do
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    run --separate-stderr "$p" no-such-file "$(input "$p")"
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [ "$stderr" = "$p: no-such-file: No such file or directory" ] || wrong "$p: $stderr"
    [ "$output" = "$(cat expected)" ] || wrong "$p: other output than without the file"
  done
}

@test "a directory is told and has status 2; the others are processed" {
  mkdir folder
  for p in $PROGRAMS; do
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    run --separate-stderr "$p" folder "$(input "$p")"
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [[ "$stderr" == "$p: folder: "*"Is a directory" ]] || wrong "$p: $stderr"
    [ "$output" = "$(cat expected)" ] || wrong "$p: other output than without the directory"
  done
}

@test "a binary file is told in one line and has status 2; the others are processed" {
  printf '\177ELF\2\1\1\0\0\0\0\0\377\376\0\n\200\201\0' > binary
  for p in $PROGRAMS; do
    [ "$p" != to-csv ] || continue # takes any table
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    run --separate-stderr "$p" binary "$(input "$p")"
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [[ "$stderr" == "$p: binary: "* ]] || wrong "$p: $stderr"
    [ "${#stderr_lines[@]}" -eq 1 ] || wrong "$p: $stderr"
    [ "$output" = "$(cat expected)" ] || wrong "$p: other output than without the file"
  done
}

@test "a stream without a needed column is told by the column's name" {
  for pair in $STREAM_READERS; do
    p=${pair%%:*} column=${pair##*:}
    sed "1s/\\b$column\\b/other/" "$(input "$p")" > without.tsv
    run --separate-stderr "$p" without.tsv
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [ "$stderr" = "$p: without.tsv: no column '$column'" ] || wrong "$p: $stderr"
  done
}

@test "an empty stream has no header line, and that is trouble" {
  for p in $PROGRAMS; do
    [ "$p" != segment ] || continue
    run --separate-stderr "$p" /dev/null
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [[ "$stderr" == "$p: /dev/null: no header line" ]] || wrong "$p: $stderr"
  done
}

@test "a line with too few fields is told by its number; the rest is processed" {
  for pair in $STREAM_READERS; do
    p=${pair%%:*}
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    sed '1a too short' "$(input "$p")" > short.tsv
    run --separate-stderr "$p" short.tsv
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [[ "$stderr" == "$p: short.tsv:2: 1 fields, "*" are needed" ]] || wrong "$p: $stderr"
    [ "$output" = "$(cat expected)" ] || wrong "$p: other output than without the line"
  done
}

@test "a full disk is told and has status 2" {
  [ -e /dev/full ] || skip "no /dev/full"
  for p in $PROGRAMS; do
    for arguments in "$(input "$p")" --help --version; do
      run --separate-stderr sh -c "'$p' $arguments > /dev/full"
      [ "$status" -eq 2 ] || wrong "$p $arguments: status $status"
      [ "$stderr" = "$p: write error: No space left on device" ] || wrong "$p: $stderr"
    done
  done
}

@test "a closed standard output is told and has status 2" {
  for p in $PROGRAMS; do
    run --separate-stderr sh -c "'$p' '$(input "$p")' >&-"
    [ "$status" -eq 2 ] || wrong "$p: status $status"
    [[ "$stderr" == "$p: write error: "* ]] || wrong "$p: $stderr"
  done
}

@test "a reader that goes away ends the program silently" {
  for p in $PROGRAMS; do
    all=
    [ "$p" != sum-check ] || all=--all
    { "$p" $all "$BATS_FILE_TMPDIR/$p.long" 2> err || echo $? > status; } | head -n 1 > /dev/null
    [ "$(cat status)" -eq 141 ] || wrong "$p: status $(cat status)"
    [ ! -s err ] || wrong "$p: $(cat err)"
  done
}

@test "- is standard input, -- ends the options, no file is standard input" {
  for p in $PROGRAMS; do
    name=
    [ "$p" != segment ] || name="-d $(input "$p")"
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    "$p" $name - < "$(input "$p")" > dash || [ $? -eq 1 ]
    "$p" $name < "$(input "$p")" > none || [ $? -eq 1 ]
    "$p" -- "$(input "$p")" > dashes || [ $? -eq 1 ]
    for f in dash none dashes; do
      cmp expected $f || wrong "$p: $f"
    done
  done
}

@test "the locale changes nothing but the language of messages" {
  for p in $PROGRAMS; do
    LC_ALL=C "$p" "$(input "$p")" > c || [ $? -eq 1 ]
    LC_ALL=C.UTF-8 "$p" "$(input "$p")" > utf8 || [ $? -eq 1 ]
    LC_ALL=no_SUCH "$p" "$(input "$p")" > unknown || [ $? -eq 1 ]
    cmp c utf8 || wrong "$p"
    cmp c unknown || wrong "$p"
  done
  LC_ALL=zh_CN.UTF-8 sum-check "$(input sum-check)" > zh || [ $? -eq 1 ]
  sum-check -L zh "$(input sum-check)" | cmp - zh
  ! cmp -s zh c
}

@test "the order of columns does not matter, nor do further columns and repeated headers" {
  for p in tabulate sum-check diff-years; do
    "$p" "$(input "$p")" > expected || [ $? -eq 1 ]
    awk -F '\t' -v OFS='\t' '{ n = NF; for (i = 1; i <= n / 2; i++) { t = $i; $i = $(n + 1 - i); $(n + 1 - i) = t }
      $(n + 1) = NR == 1 ? "extra" : NR; print; if (NR == 1) head = $0; if (NR % 7 == 0) print head }' \
      "$(input "$p")" > reversed
    "$p" reversed > got || [ $? -eq 1 ]
    cmp expected got || wrong "$p"
  done
}

@test "documents stay apart, and each is told in the order in which it came" {
  for p in tabulate sum-check; do
    sed '1!s/^[^\t]*/one/' "$(input "$p")" > one
    sed '1!s/^[^\t]*/two/' "$(input "$p")" > two
    "$p" one > a || [ $? -eq 1 ]
    "$p" two | sed 1d > b || [ $? -eq 1 ]
    "$p" one two > both || [ $? -eq 1 ]
    cat one two | "$p" > joined || [ $? -eq 1 ]
    cat a b | cmp - both || wrong "$p: two files"
    cmp both joined || wrong "$p: concatenated"
  done
}

@test "what --help says of the exit status is what happens: 1 for findings" {
  run -1 sum-check "$(input sum-check)"
  run -0 tabulate "$(input tabulate)"
  run -0 segment "$(input segment)"
  run -0 to-csv "$(input to-csv)"
}
