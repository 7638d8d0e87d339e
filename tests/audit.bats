# audit: the whole line for a person.
load helper

setup_file() {
  load helper
  cd "$BATS_FILE_TMPDIR"
  cp "$TOP/examples/qingwu-2024.txt" good.txt
  sed 's/增长9.41%/增长9.14%/' good.txt > bad.txt
  LINE=$(grep -n '增长9.14%' bad.txt | cut -d: -f1)
  export LINE
}

setup() {
  cd "$BATS_TEST_TMPDIR"
  cp "$BATS_FILE_TMPDIR"/*.txt .
}

@test "an error is told with file, line, check, the line and a mark under the figure: status 1" {
  run -1 --separate-stderr audit bad.txt
  [[ "${lines[0]}" == "bad.txt:$LINE: error: "*9.14%*"[growth]" ]]
  [[ "${lines[1]}" == *" $LINE | "*增长9.14%* ]]
  # the mark begins below the figure: Chinese characters are two columns wide
  before=${lines[1]%%9.14%*}
  columns=$(printf '%s' "$before" | python3 -c '
import sys, unicodedata
print(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in sys.stdin.read()))')
  mark=${lines[2]%%^*}
  [ "${#mark}" -eq "$columns" ]
  [[ "${lines[2]}" == *'^~~~' ]]
  [[ "${lines[-1]}" =~ ^bad.txt:\ 1\ error,\ 0\ warnings,\ [1-9][0-9]+\ checked$ ]]
  [ -z "$stderr" ]
}

@test "nothing to report: status 0 and a summary" {
  run -0 audit good.txt
  [[ "$output" =~ ^good.txt:\ 0\ errors,\ 0\ warnings,\ [1-9][0-9]+\ checked$ ]]
}

@test "it finds what the programs find one by one" {
  segment bad.txt | tabulate > facts
  sum-check facts > findings || true
  audit -f tsv bad.txt > got || [ $? -eq 1 ]
  diff <(column message < findings | sort) <(column message < got | sort)
}

@test "several files: in their order, with a summary of all; -j changes nothing" {
  run -1 audit bad.txt good.txt bad.txt
  [ "$(grep -c '^bad.txt: 1 error' <<< "$output")" -eq 2 ]
  [[ "${lines[-1]}" == "3 files: 2 errors, 0 warnings, "*" checked" ]]
  expected=$output
  run -1 audit -j 3 bad.txt good.txt bad.txt
  [ "$output" = "$expected" ]
}

@test "--format=tsv is one stream of findings" {
  run -1 audit -f tsv bad.txt good.txt bad.txt
  [ "${#lines[@]}" -eq 3 ]
  [ "$(printf '%s\n' "$output" | column doc | sort -u)" = bad.txt ]
  [ "$(printf '%s\n' "$output" | column check | sort -u)" = growth ]
}

@test "-a prints relations that hold too" {
  run -0 audit -a -q good.txt
  [ "$(grep -c ': ok: ' <<< "$output")" -gt 20 ]
}

@test "-q prints a line for each finding, -L chooses the language" {
  run -1 audit -q -L zh bad.txt
  [ "${#lines[@]}" -eq 2 ]
  [[ "${lines[0]}" == "bad.txt:$LINE: error: "*应为*"[growth]" ]]
  [[ "${lines[1]}" =~ ^bad.txt：错误1处，警告0处，共核对[0-9]+项$ ]]
  LC_ALL=zh_CN.UTF-8 run -1 audit -q bad.txt
  [[ "${lines[0]}" == *应为* ]]
}

@test "the locale changes nothing else" {
  LC_ALL=C audit bad.txt good.txt > c || [ $? -eq 1 ]
  LC_ALL=C.UTF-8 audit bad.txt good.txt > utf8 || [ $? -eq 1 ]
  cmp c utf8
}

@test "colour is for terminals; NO_COLOR and --color say otherwise" {
  run -1 audit bad.txt
  [[ "$output" != *$'\033'* ]]
  run -1 audit --color=always bad.txt
  [[ "$output" == *$'\033[1;31merror:'* ]]
  need_terminal
  run script -qec 'audit bad.txt' /dev/null
  [[ "$output" == *$'\033[1;31merror:'* ]]
  NO_COLOR=1 run script -qec 'audit bad.txt' /dev/null
  [[ "$output" != *$'\033[1;31m'* ]]
}

@test "a progress line for several files on a terminal, none otherwise" {
  need_terminal
  run script -qec 'audit good.txt bad.txt > out' /dev/null
  [[ "$output" == *'[1/2] good.txt'*'[2/2] bad.txt'* ]]
  run script -qec 'audit -j 2 good.txt bad.txt > out' /dev/null
  [[ "$output" == *'[2/2]'* ]]
  run script -qec 'audit good.txt > out' /dev/null
  [[ "$output" != *'['* ]]
  audit good.txt bad.txt > out 2> err || true
  [ ! -s err ]
}

@test "-o keeps lines, facts and findings of each document" {
  mkdir sub
  cp good.txt sub/bad.txt
  run -1 audit -o kept bad.txt sub/bad.txt
  for name in bad.txt bad.txt.2; do
    for part in txt lines.tsv facts.tsv findings.tsv; do
      [ -s kept/$name.$part ]
    done
  done
  [ "$(ls -A kept | wc -l)" -eq 8 ]
  [ "$(wc -l < kept/bad.txt.findings.tsv)" -eq 2 ]
  [ "$(wc -l < kept/bad.txt.2.findings.tsv)" -eq 1 ]
  sum-check kept/bad.txt.facts.tsv | diff kept/bad.txt.findings.tsv - || [ $? -eq 0 ]
}

@test "-o in a folder that cannot be written is told" {
  echo > file
  run -2 audit -o file/kept good.txt
}

@test "standard input is read for -" {
  run -1 audit -q - < bad.txt
  [[ "${lines[0]}" == "standard input:$LINE: error: "* ]]
  run -1 audit -q -j 2 good.txt - < bad.txt
  [[ "${lines[1]}" == "standard input:$LINE: error: "* ]]
  run -2 --separate-stderr audit - < /dev/null
  [ "$stderr" = 'to-text: standard input: empty' ]
}

@test "names with blanks, dashes, quotes and line ends are safe" {
  for name in 'a b' '-o' "it's" '"' '$(touch bad)' 'a|b&c\d' $'x\ny' 中文; do
    cp bad.txt "./$name"
    run -1 audit -q -- "$name"
    [[ "${lines[0]}" == *":$LINE: error: "* ]] || { echo "$output"; return 1; }
    : > "./$name"
    run -2 audit -- "$name"
    shown=${name//$'\n'/?}
    [[ "$output" == "to-text: "*"${shown#-}: empty" ]] || { echo "$output"; return 1; }
  done
  [ ! -e bad ]
  cp bad.txt 'a b'
  cp bad.txt ./-o
  cp bad.txt $'x\ny'
  run -1 audit -q -j 2 -- 'a b' -o $'x\ny'
  [ "$(grep -c error: <<< "$output")" -eq 3 ]
}

# A table of bad input: what, the message.
@test "bad input is told in one line each; the other files are audited; status 2" {
  need_command pdftotext
  : > empty
  printf '\377\330\377\340\0\020JFIF' > photo.jpg
  printf '\320\317\021\340\241\261\032\341E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' > locked.xlsx
  printf '\177ELF\1\0\0' > binary
  printf '\201\377\377\201' > noise.txt
  printf 'PK\003\004a.txt' > a.zip
  printf 'PK\003\004OFD.xml' > a.ofd
  mkdir folder
  printf '   \n\t\n' > blank
  echo 这一天天气很好。 > poem.txt
  printf '%%PDF-1.4\n%%%%EOF\n' > broken.pdf
  printf '1\n\f2\n\f3\n' > pages
  "$TOP/tests/make-pdf" pages scan.pdf
  while read -r program file message; do
    run -2 --separate-stderr audit -q $file bad.txt
    [[ "$output" == *"bad.txt:$LINE: error: "* ]] || { echo "$file: $output"; return 1; }
    [[ "$stderr" == $program:\ $file:\ $message* ]] || { echo "$stderr"; return 1; }
    [ "${#stderr_lines[@]}" -eq 1 ] || { echo "$stderr"; return 1; }
    [[ "${lines[-1]}" == "2 files (1 in trouble): 1 error, "* ]] || { echo "$output"; return 1; }
  done << 'END'
to-text empty empty
to-text photo.jpg a picture: it needs OCR
to-text locked.xlsx encrypted, its password is needed
to-text binary binary data, no document that is known
to-text noise.txt neither UTF-8 nor GB18030 text
to-text a.zip an archive: unpack it first
to-text a.ofd OFD is not read: save it as PDF
to-text folder is a directory
to-text missing no such file
to-text blank no text in it
to-text scan.pdf a scan without text: 3 pages, 3 characters; it needs OCR
to-text broken.pdf damaged, pdftotext cannot read it
audit poem.txt no figures in it: is it a disclosure?
END
}

@test "a PDF of which half is missing is told" {
  need_command pdftotext
  "$TOP/tests/make-pdf" bad.txt whole.pdf
  size=$(wc -c < whole.pdf)
  head -c $((size / 2)) whole.pdf > half.pdf
  run -2 --separate-stderr audit -q half.pdf bad.txt
  [[ "$stderr" == "to-text: half.pdf: damaged"* ]]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ "$output" == *"bad.txt:$LINE: error: "* ]]
}

@test "a PDF has the findings of its text" {
  need_command pdftotext
  "$TOP/tests/make-pdf" "$TOP/examples/wangchao-2025.txt" w.pdf
  pdftotext -layout w.pdf w.txt
  audit -f tsv w.txt | cut -f 2- > text || true
  audit -f tsv w.pdf | cut -f 2- > pdf || true
  [ -s text ]
  cmp text pdf
  a=$(audit w.txt | tail -n 1)
  b=$(audit w.pdf | tail -n 1)
  [[ "$a" == *[1-9]*" checked" ]]
  [ "${a##*: }" = "${b##*: }" ]
}

@test "real disclosures as PDF have the same findings as their text" {
  need_corpus
  need_command pdftotext
  for pdf in "$CORPUS"/pdf/*.pdf; do
    name=${pdf##*/}
    audit -f tsv "$pdf" > pdf 2> /dev/null || true
    audit -f tsv "$CORPUS/${name%.pdf}.txt" > text 2> /dev/null || true
    [ -s text ]
    diff <(cut -f 2- pdf) <(cut -f 2- text)
  done
}

@test "a full disk is told with status 2" {
  [ -e /dev/full ] || skip "no /dev/full"
  for call in 'audit good.txt' 'audit bad.txt' 'audit -f tsv bad.txt' 'audit good.txt good.txt'; do
    run -2 sh -c "$call > /dev/full"
    [[ "$output" == *"write error"* ]]
  done
}

@test "wrong options are told" {
  told() {
    message=$1
    shift
    run -2 audit "$@"
    [ "${lines[0]}" = "audit: $message" ] || { echo "$output"; return 1; }
    [ "${lines[1]}" = "Try 'audit --help' for more information." ]
  }
  told "no FILE"
  told "unknown option '-x'" -x good.txt
  told "option '-j' needs an argument" -j
  told "not a number of jobs: '0'" -j 0 good.txt
  told "not a number of seconds: 'x'" --timeout=x good.txt
  told "no format 'json' (text, tsv)" --format=json good.txt
  told "no language 'fr' (en, zh)" -L fr good.txt
  told "--color needs auto, always or never, not 'red'" --color=red good.txt
}

@test "a program that is missing is told" {
  mkdir alone
  cp "$TOP/bin/audit" alone
  PATH=/usr/bin:/bin run -2 alone/audit good.txt
  [ "$output" = "audit: to-text is not there: build it (make), or install the whole suite" ]
}

@test "no temporary files are left behind" {
  mkdir tmp
  TMPDIR=$PWD/tmp audit -j 2 good.txt bad.txt > /dev/null || true
  [ -z "$(ls -A tmp)" ]
  # a reader that goes away
  { TMPDIR=$PWD/tmp audit -a bad.txt good.txt bad.txt good.txt 2> err || true; } | head -n 1 > /dev/null
  [ ! -s err ]
  [ -z "$(ls -A tmp)" ]
  # an interrupt
  TMPDIR=$PWD/tmp timeout -s TERM 0.2 audit good.txt good.txt good.txt good.txt good.txt good.txt > /dev/null || true
  # it ends when the program that is running ends, later on a busy machine
  for i in $(seq 50); do [ -n "$(ls -A tmp)" ] || break; sleep 0.2; done
  [ -z "$(ls -A tmp)" ]
}

@test "audit starts as many programs as make bench says where it can't count them" {
  need_command strace
  ASAN_OPTIONS=detect_leaks=0 strace -f -qq -e trace=execve -o log audit good.txt
  started=$(grep -c '= 0$' log)
  stated=$(sed -n 's/^PROCESSES = \([0-9]*\).*/\1/p' "$TOP/tests/bench/bench")
  [ "$started" -eq "$stated" ] || echo "$started are started, $stated stated" >&2
  [ "$started" -eq "$stated" ]
}
