# to-csv: any stream as CSV.
load helper

# A stream with what is hard to write as CSV.
hard_stream() {
  printf 'doc\tcode\titem\tvalue\n'
  printf 'a.txt\t02101\tquote " and, comma\t-12.50\n'
  printf 'a.txt\t2101501\ttwo\\nlines\\r\\nand a tab\\t\t\n'
  printf ' b.txt \t\t\tback\\\\slash\n'
  printf '“c”\t\\n\t收入，支出\t"\n'
}

# The same text after a turn through CSV.
same() {
  hard_stream | diff - "$1"
}

@test "lines end in CRLF, and only cells that need quotes have them" {
  printf 'a\tb\nplain\twith, comma\n\tx"y\n' | to-csv > out
  printf 'a,b\r\nplain,"with, comma"\r\n,"x""y"\r\n' | cmp - out
}

@test "a cell keeps the blanks at its ends and the line ends in it" {
  printf 'a\n x\ny \np\\nq\n\\tz\n' | to-csv --no-guard > out
  printf 'a\r\n" x"\r\n"y "\r\n"p\nq"\r\n"\tz"\r\n' | cmp - out
}

@test "a record of one empty cell is no blank line" {
  printf 'a\tb\n\t1\n' | to-csv -f a > out
  printf 'a\r\n""\r\n' | cmp - out
}

@test "libcsv reads back what was written" {
  need_command cc
  cc -o csv-read "$TOP/tests/csv-read.c" -lcsv
  hard_stream | to-csv --no-guard | ./csv-read > back
  same back
}

@test "python reads back what was written" {
  need_command python3
  hard_stream | to-csv --no-guard > out.csv
  python3 -c '
import csv, sys
escapes = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
for row in csv.reader(open("out.csv", newline="", encoding="utf-8"), strict=True):
    print("\t".join(cell.translate(escapes) for cell in row))' > back
  same back
}

@test "sqlite3 imports what was written" {
  need_command sqlite3
  hard_stream | to-csv --no-guard > out.csv
  sqlite3 db '.mode csv' '.import out.csv t'
  [ "$(sqlite3 db 'select count(*) from t')" -eq 4 ]
  [ "$(sqlite3 db 'select code from t limit 1')" = 02101 ]
  [ "$(sqlite3 db "select hex(item) from t where code = '2101501'")" = \
    "$(printf 'two\nlines\r\nand a tab\t' | od -A n -t x1 | tr -d ' \n' | tr a-f A-F)" ]
  [ "$(sqlite3 db "select value from t where doc = ' b.txt '")" = 'back\slash' ]
}

@test "every stream of the suite can be written" {
  segment "$TOP"/examples/qingwu-202?.txt > lines
  tabulate lines > facts
  sum-check -a facts > findings || [ $? -eq 1 ]
  diff-years -a facts > changes || [ $? -eq 1 ]
  for stream in lines facts findings changes; do
    [ "$(wc -l < $stream)" -gt 5 ]
    to-csv --no-guard $stream > $stream.csv
    python3 -c '
import csv, sys
rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))
assert len({len(r) for r in rows}) == 1
print(len(rows))' $stream.csv > count
    [ "$(cat count)" -eq "$(wc -l < $stream)" ]
  done
}

@test "-f chooses columns and their order" {
  printf 'a\tb\tc\n1\t2\t3\n' > in
  run -0 to-csv -f c,a in
  [ "$output" = $'c,a\r\n3,1\r' ]
  run -0 to-csv --fields=b --no-header in
  [ "$output" = $'2\r' ]
}

@test "headers that come again are dropped, files are put together by the names of their columns" {
  printf 'a\tb\n1\t2\na\tb\n3\t4\n' > one
  printf 'b\ta\n6\t5\n' > two
  run -0 to-csv one two
  [ "$output" = $'a,b\r\n1,2\r\n3,4\r\n5,6\r' ]
}

@test "a file with more columns than the first is told" {
  printf 'a\n1\n' > one
  printf 'a\tb\n2\t3\n' > two
  run -2 --separate-stderr to-csv one two
  [ "$output" = $'a\r\n1\r\n2\r' ]
  [ "$stderr" = "to-csv: two: columns that the first file lacks are left out" ]
}

@test "text that a spreadsheet would run gets an apostrophe, numbers do not" {
  for text in '=1+1' '+x' '-x' '@x' '--' '-' '+' '-1-1' '=' '＝1' '-1.' '-.5' '1' '\tx' '\rx' '\nx' \
    -12.50 +3 -1,234.50 -5% 0.00 -0 收入 "'x" ' =x'; do
    printf 'a\n%s\n' "$text"
  done | grep -v '^a$' | sed '1i a' | to-csv --no-header | tr -d '\r' > out
  printf '%s\n' "'=1+1" "'+x" "'-x" "'@x" "'--" "'-" "'+" "'-1-1" "'=" "'＝1" "'-1." "'-.5" 1 \
    "'$(printf '\t')x" "\"'x\"" "\"'" 'x"' -12.50 +3 '"-1,234.50"' -5% 0.00 -0 收入 "'x" '" =x"' > expected
  diff expected out
}

@test "--excel-text keeps codes as text, figures as figures" {
  printf 'id\tcode\titem\tvalue\n12.10\t02101\t007\t120.50\n12.2\t\tx\t0\n3.1\t2101\t1234567890123456\t-3\n' |
    to-csv --excel-text | tr -d '\r' > out
  cat > expected << 'END'
id,code,item,value
"=""12.10""","=""02101""","=""007""",120.50
"=""12.2""",,x,0
"=""3.1""","=""2101""","=""1234567890123456""",-3
END
  diff expected out
}

@test "--bom begins with a byte order mark" {
  printf 'a\n1\n' | to-csv --bom > out
  printf '\357\273\277a\r\n1\r\n' | cmp - out
}

@test "-e writes another encoding" {
  printf '项目\t金额\n基本支出\t1.00\n' > in
  to-csv in > utf8
  for encoding in gb18030 gbk utf-16 utf-16le; do
    to-csv -e $encoding in | iconv -f $encoding -t utf-8 | diff utf8 -
  done
  to-csv --bom -e gb18030 in | iconv -f gb18030 -t utf-8 | cmp - <(to-csv --bom in)
}

@test "a character that the encoding lacks is told with line and column; the other records are written" {
  printf 'a\tb\n1\t2\n3\t𠮷\n5\t6\n' > in
  run -2 --separate-stderr to-csv -e gbk in
  [ "$output" = $'a,b\r\n1,2\r\n5,6\r' ]
  [ "$stderr" = "to-csv: in:3: column 'b': U+20BB7 (𠮷) is not in gbk" ]
  run -0 to-csv -e gbk --lossy in
  [ "${lines[2]}" = $'3,?\r' ]
  to-csv -e gb18030 in | iconv -f gb18030 -t utf-8 | grep -q 𠮷
}

@test "bytes that are not UTF-8 are told when they are to be encoded" {
  printf 'a\nx\377\n' > in
  run -2 to-csv -e gb18030 in
  [[ "$output" == *"to-csv: in:2: column 'a': byte 0xFF is not UTF-8"* ]]
}

@test "-d writes another delimiter" {
  printf 'a\tb\n1,5\t2;3\n' > in
  run -0 to-csv -d ';' in
  [ "$output" = $'a;b\r\n1,5;"2;3"\r' ]
  run -0 to-csv -d tab in
  [ "$output" = $'a\tb\r\n1,5\t2;3\r' ]
}

@test "wrong options are told" {
  printf 'a\n1\n' > in
  told() {
    message=$1
    shift
    run -2 to-csv "$@" in
    [[ "$output" == "to-csv: $message"* ]] || { echo "$output"; return 1; }
  }
  told "in: no column 'x'" -f x
  told "column 'a' is given twice" -f a,b,a
  told "empty column name in -f" -f a,,b
  told "invalid delimiter ';;': one ASCII character, no quote or line end" -d ';;'
  told "invalid delimiter '\"': one ASCII character" -d '"'
  told "invalid delimiter '': one ASCII character" -d ''
  told "invalid delimiter '，': one ASCII character" -d '，'
  told "unknown encoding 'klingon'" -e klingon
  told "--lossy needs -e" --lossy
  told "gbk has no byte order mark" --bom -e gbk
  told "gbk has no byte order mark" --bom -e gbk --lossy
}

@test "a line with more fields than the header is told, and written without them" {
  printf 'a\tb\n1\t2\t3\n' > in
  run -2 --separate-stderr to-csv in
  [ "$output" = $'a,b\r\n1,2\r' ]
  [ "$stderr" = "to-csv: in:2: more fields than the header's 2" ]
}
