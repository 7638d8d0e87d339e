# to-messages: findings as messages.
load helper

HEADER='doc	line	check	verdict	item	stated	expected	diff	tolerance	unit	refs	message'

# finding DOC LINE VERDICT STATED MESSAGE
finding() {
  printf '%s\t%s\tsum\t%s\t\t%s\t\t\t\t\t\t%s\n' "$@"
}

findings() {
  echo "$HEADER"
  cat
}

@test "a finding is FILE:LINE: error: message [check], with its line and a mark under the figure" {
  printf '第一行\n收入合计1,234.50元。\n' > report.txt
  finding report.txt 2 error 1234.50 'is wrong' | findings > in
  run -1 to-messages in
  [ "$output" = 'report.txt:2: error: is wrong [sum]
     2 | 收入合计1,234.50元。
       |         ^~~~~~~~' ]
}

@test "the mark is below the figure by display width" {
  printf '\t 中文ab　１２.5%%\n' > report.txt
  finding report.txt 1 warn 12.5 x | findings > in
  run -1 to-messages in
  [ "${lines[0]}" = 'report.txt:1: warning: x [sum]' ]
  [ "${lines[1]}" = '     1 | 中文ab　１２.5%' ]
  [ "${lines[2]}" = '       |         ^~~~~~' ]
}

@test "only a whole figure is marked, with or without thousands separators and sign" {
  printf '112.50 12.501 2.5 -12.50 12.50\n' > report.txt
  finding report.txt 1 error 12.50 x | findings > in
  run -1 to-messages in
  [ "${lines[2]}" = '       |                    ^~~~~' ]
  finding report.txt 1 error -12.50 x | findings > in
  run -1 to-messages in
  [ "${lines[2]}" = '       |                    ^~~~~' ]
  finding report.txt 1 error 50 x | findings > in
  run -1 to-messages in
  [ "${#lines[@]}" -eq 2 ]
}

@test "words are marked too; what is not there is not" {
  printf '比上年增加5万元\n' > report.txt
  finding report.txt 1 error 增加 x | findings > in
  run -1 to-messages in
  [ "${lines[2]}" = '       |       ^~~~' ]
}

@test "a figure on a line that the sentence goes on to is quoted there" {
  printf '收入合计为\n5.00万元\n' > report.txt
  finding report.txt 1 error 5.00 x | findings > in
  run -1 to-messages in
  [ "${lines[0]}" = 'report.txt:1: error: x [sum]' ]
  [ "${lines[1]}" = '     2 | 5.00万元' ]
}

@test "where a cell stands on a line of its own, its label is quoted with it" {
  printf '\t合计\n\t9.00\n\n\t办公费\n\t1.00\n\t-2.50\n\n\t3.00\n' > report.txt
  { finding report.txt 6 error -2.50 x; finding report.txt 8 error 3.00 y; } | findings > in
  run -1 to-messages in
  [ "$output" = 'report.txt:6: error: x [sum]
     4 | 办公费
     6 | -2.50
       |  ^~~~
report.txt:8: error: y [sum]
     8 | 3.00
       | ^~~~' ]
}

@test "of a long line the surroundings of the figure are shown" {
  { for i in $(seq 100); do printf 前后; done; printf '7.77'; for i in $(seq 100); do printf 前后; done; } > report.txt
  finding report.txt 1 error 7.77 x | findings > in
  run -1 to-messages in
  [[ "${lines[1]}" == '     1 | ...'*7.77*'...' ]]
  [ "$(printf '%s' "${lines[1]}" | wc -m)" -lt 120 ]
  before=${lines[1]%%7.77*}
  mark=${lines[2]%%^*}
  # characters are two wide but for the label and the points
  [ "${#mark}" -eq $((${#before} * 2 - 9 - 3)) ]
}

@test "findings are put in the order of lines, those without a line come last" {
  { finding a.txt '' error '' none; finding a.txt 9 error '' nine; finding a.txt 2 warn '' two
    finding b.txt 1 error '' other; } | findings > in
  run -1 to-messages in
  [ "$output" = 'a.txt:2: warning: two [sum]
a.txt:9: error: nine [sum]
a.txt: error: none [sum]
b.txt:1: error: other [sum]' ]
}

@test "-s counts, -n names, -q quotes nothing" {
  echo 1.00 > a.txt
  { finding a.txt 1 error 1.00 x; finding a.txt 1 error 1.00 y; finding a.txt 1 warn 1.00 z; } | findings > in
  run -1 to-messages -sq -n 名字 in
  [ "$output" = '名字:1: error: x [sum]
名字:1: error: y [sum]
名字:1: warning: z [sum]
名字: 2 errors, 1 warning' ]
}

@test "-t quotes from another text" {
  echo '金额3.00' > text
  finding doc 1 error 3.00 x | findings > in
  run -1 to-messages -t text in
  [ "${lines[1]}" = '     1 | 金额3.00' ]
}

@test "a text that is missing or no UTF-8 is not quoted" {
  printf '\377\376\n' > bad.txt
  { finding bad.txt 1 error 1 x; finding none.txt 1 error 1 y; } | findings > in
  run -1 --separate-stderr to-messages in
  [ "$output" = 'bad.txt:1: error: x [sum]
none.txt:1: error: y [sum]' ]
  [ -z "$stderr" ]
}

@test "lines are counted with LF, CRLF and CR alike; form feeds and escapes are not shown" {
  finding a.txt 2 error 2.00 x | findings > in
  for end in '\n' '\r\n' '\r'; do
    printf "一%b\\f\\033[1m二2.00%b三%b" $end $end $end > a.txt
    run -1 to-messages in
    [ "${lines[1]}" = '     2 | [1m二2.00' ]
  done
}

@test "relations that hold are no findings: status 0" {
  { finding a.txt 1 ok 1 fine; finding a.txt 2 rounding 1 round; } | findings > in
  run -0 to-messages in
  [ "$output" = 'a.txt:1: ok: fine [sum]
a.txt:2: note: round [sum]' ]
}

@test "colour is for terminals, NO_COLOR and --color say otherwise" {
  finding a.txt 1 error 1 x | findings > in
  run -1 to-messages in
  [[ "$output" != *$'\033'* ]]
  run -1 to-messages --color=always in
  [[ "$output" == *$'\033[1;31merror:\033[0m'* ]]
  need_terminal
  run script -qec "to-messages in" /dev/null
  [[ "$output" == *$'\033'* ]]
  NO_COLOR=1 run script -qec "to-messages in" /dev/null
  [[ "$output" != *$'\033'* ]]
  NO_COLOR=1 run script -qec "to-messages --color=always in" /dev/null
  [[ "$output" == *$'\033'* ]]
  run script -qec "to-messages --color=never in" /dev/null
  [[ "$output" != *$'\033'* ]]
}

@test "a wrong --color is told" {
  run -2 to-messages --color=sometimes
  [ "${lines[0]}" = "to-messages: --color needs auto, always or never, not 'sometimes'" ]
}
