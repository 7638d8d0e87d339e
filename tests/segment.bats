# segment: what holds for every document. How single layouts are read is in tests/cases/segment.
load helper

# The documents to try: the examples, the golden cases, the corpus where there is one.
documents() {
  ls "$TOP"/examples/*.txt "$TOP"/tests/cases/segment/*/in.txt
  [ ! -d "$CORPUS" ] || ls "$CORPUS"/*.txt
}

# wrong WHAT: ends the test
wrong() {
  echo "$*"
  return 1
}

@test "every line that is not blank lies in exactly one record, with its break" {
  documents | while read -r f; do
    segment "$f" > out
    awk -F '\t' -v source="$f" '
      BEGIN {
        while ((getline l < source) > 0) { n++; gsub(/[\f\r]/, "", l); text[n] = l }
      }
      FNR > 1 {
        if ($3 < $2) { print "ends before it begins: " $2; exit 1 }
        if (split($8, b, " ") != $3 - $2) { print "breaks of line " $2; exit 1 }
        for (i = 1; i <= $3 - $2; i++) if (b[i] < (i > 1 ? b[i - 1] : 0)) { print "order of breaks, line " $2; exit 1 }
        for (i = $2; i <= $3; i++) if ($5 == "page") page[i]++; else times[i]++
      }
      END {
        for (i = 1; i <= n; i++) {
          left = text[i]
          gsub(/[ \t\v]|　| /, "", left)
          if (left == "") continue
          if (page[i] ? page[i] != 1 : times[i] != 1) { print "line " i ": " page[i] " " times[i] " times"; exit 1 }
        }
      }' out || wrong "$f"
  done
}

@test "nothing is lost: the text of the records is the text of the document" {
  # blanks, form feeds and the residue of converters aside
  f=$TOP/tests/cases/segment
  for c in contents misnumbered annexes broken-paragraphs cells tabs bars loose aligned wrapped; do
    segment "$f/$c/in.txt" | column text | sed 's/\\t//g' | tr -d ' \n\t' | sed 's/　//g' | fold -b1 | sort > records
    tr -d ' \n\t\f' < "$f/$c/in.txt" | sed 's/　//g' | fold -b1 | sort > document
    cmp records document || wrong "$c"
  done
}

@test "the encoding makes no difference" {
  need_command iconv
  documents | while read -r f; do
    segment -d doc < "$f" > expected
    { printf '\357\273\277'; cat "$f"; } | segment -d doc | cmp - expected || wrong "$f: byte order mark"
    iconv -f UTF-8 -t GB18030 "$f" | segment -d doc | cmp - expected || wrong "$f: GB18030"
    { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$f"; } | segment -d doc | cmp - expected || wrong "$f: UTF-16LE"
    { printf '\376\377'; iconv -f UTF-8 -t UTF-16BE "$f"; } | segment -d doc | cmp - expected || wrong "$f: UTF-16BE"
    iconv -f UTF-8 -t UTF-16BE "$f" | segment -d doc -e UTF-16BE | cmp - expected || wrong "$f: -e"
    sed 's/$/\r/' "$f" | segment -d doc | cmp - expected || wrong "$f: CR LF"
    tr '\n' '\r' < "$f" | segment -d doc | cmp - expected || wrong "$f: CR"
  done
}

@test "the size of a read makes no difference" {
  f=$TOP/examples/yanqiao-2024.txt
  segment "$f" > expected
  for n in 1 2 3 5 7 100 4095 4096 65536; do
    SEGMENT_CHUNK=$n segment "$f" | cmp - expected || wrong "$n"
  done
}

@test "a document cut off anywhere is read or refused" {
  documents | while read -r f; do
    size=$(wc -c < "$f")
    for part in 1 2 3 5 8 13 21 34 55 89 97; do
      head -c $((size * part / 100 + part)) "$f" > cut.txt
      timeout 10 segment cut.txt > out 2> err || [ $? -eq 2 ] || wrong "$f: $part"
      ! grep -qi sanitizer err || wrong "$f: $part: $(cat err)"
    done
  done
}

@test "a byte that fits nothing is told with its offset; the other documents are complete" {
  printf '一、收入\377\377情况\n二、支出情况说明与政府采购情况说明\n' > bad.txt
  printf '一、收入情况\n' > good.txt
  run --separate-stderr segment bad.txt good.txt
  [ "$status" -eq 2 ]
  [ "$stderr" = "segment: bad.txt: byte 12 does not fit UTF-8" ] || wrong "$stderr"
  [[ "$output" == *"good.txt"$'\t'1$'\t'* ]]
  printf '\377\377\377\377\n' > bad.txt
  run --separate-stderr segment bad.txt
  [ "$stderr" = "segment: bad.txt: byte 0 fits neither UTF-8 nor GB18030" ] || wrong "$stderr"
  printf '收入\000支出\n' > bad.txt
  run --separate-stderr segment bad.txt
  [ "$status" -eq 2 ]
  [ "$stderr" = "segment: bad.txt: byte 6 is NUL: not a text, or UTF-16 without a byte order mark (see -e)" ] || wrong "$stderr"
  printf '收入' > bad.txt
  run --separate-stderr segment -e no-such-encoding bad.txt
  [ "$status" -eq 2 ]
  [ "$stderr" = "segment: no-such-encoding: no such encoding" ] || wrong "$stderr"
  run --separate-stderr segment -e ASCII bad.txt
  [ "$stderr" = "segment: bad.txt: byte 0 does not fit ASCII" ] || wrong "$stderr"
}

@test "a directory is an error of that document" {
  mkdir folder
  run --separate-stderr segment folder "$TOP/examples/yanqiao-2024.txt"
  [ "$status" -eq 2 ]
  [ "$stderr" = "segment: folder: Is a directory" ] || wrong "$stderr"
  [ "${#lines[@]}" -gt 100 ]
}

@test "an empty document and one of blank lines have no records" {
  : > empty.txt
  printf '\n \n\f\n　　\n' > blank.txt
  run --separate-stderr segment empty.txt blank.txt
  [ "$status" -eq 0 ]
  [ "${#lines[@]}" -eq 1 ]
}

@test "paths are unique" {
  documents | while read -r f; do
    [ -z "$(segment "$f" | awk -F '\t' '$6 != "" { print $7 }' | sort | uniq -d)" ] || wrong "$f"
  done
}

# outline FILE: without line numbers and indent
outline() {
  segment --outline "$1" | sed 's/^ *[0-9]* *//'
}

@test "blank lines and page breaks do not change the outline" {
  for f in "$TOP"/examples/*.txt; do
    outline "$f" > expected
    grep -v '^[[:space:]]*$' "$f" | outline - | diff expected - || wrong "$f without blank lines"
    sed 's/$/\n/' "$f" | outline - | diff expected - || wrong "$f with more blank lines"
    awk '{ print } NR % 30 == 0 && $0 == "" { printf "\f" }' "$f" | outline - | diff expected - ||
      wrong "$f with page breaks"
  done
}

@test "half-width brackets and blanks behind numbers do not change the outline" {
  for f in "$TOP"/examples/*.txt; do
    segment --outline "$f" | sed 's/（/(/g; s/）/)/g; s/ //g' > expected
    sed 's/^（\([一二三四五六七八九十]*\)）/(\1) /; s/^\([一二三四五六七八九十]*\)、/\1、 /' "$f" |
      segment --outline | sed 's/（/(/g; s/）/)/g; s/ //g' | diff expected - || wrong "$f"
  done
}
