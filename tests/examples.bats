# The examples: the documents, and everything in examples/ that can be run.
load helper

setup() {
  cp -R "$TOP/examples" "$BATS_TEST_TMPDIR/examples"
  cd "$BATS_TEST_TMPDIR/examples"
  unset MAKEFLAGS MAKELEVEL MFLAGS # make here has nothing to do with the one that runs the tests
}

# findings FILE...: the messages of what the whole line finds
findings() {
  segment "$@" | tabulate | sum-check | to-messages --no-quotes
}

# The lines with planted errors, as examples/README.md names them.
planted() {
  sed -n 's/^| \([0-9][0-9]*\) |.*/\1/p' README.md
}

@test "the planted errors are found, all five, and nothing else" {
  findings yanqiao-2024.txt > found || [ $? -eq 1 ]
  [ "$(planted | wc -l)" -eq 5 ]
  # a finding is about a line, or its message names it as the likely culprit
  for line in $(planted); do
    grep -E ":$line: |line $line\b" found || { cat found; echo "nothing on line $line"; false; }
  done
  pattern=$(planted | paste -sd '|')
  others=$(grep -vE ":($pattern): |line ($pattern)\b" found || true)
  [ -z "$others" ] || { echo "also: $others"; false; }
}

@test "the other documents are clean" {
  run findings qingwu-2023.txt qingwu-2024.txt wangchao-2025.txt
  [ -z "$output" ] || { echo "$output"; false; }
}

@test "more than a hundred relations are evaluated in each, of all kinds" {
  segment *.txt | tabulate | sum-check -a > all.tsv || [ $? -eq 1 ]
  for document in *.txt; do
    where doc "$document" < all.tsv > one.tsv
    [ "$(wc -l < one.tsv)" -gt 100 ] || { echo "$document: $(wc -l < one.tsv)"; false; }
  done
  for check in sum share growth change rate equal direction score code; do
    [ "$(where check $check < all.tsv | wc -l)" -gt 1 ] || { echo "no $check"; false; }
  done
}

@test "mending the planted errors leaves nothing to report" {
  sed '159s/368/386/; 228s/5\.03/5.30/; 274s/增加/减少/; 284s/4\.55/45.50/; s/97\.50/96.50/' \
    yanqiao-2024.txt > mended.txt
  run findings mended.txt
  [ -z "$output" ] || { echo "$output"; false; }
}

@test "the newer year remembers the older one rightly" {
  segment qingwu-2023.txt qingwu-2024.txt | tabulate > facts.tsv
  diff-years facts.tsv > changes.tsv || [ $? -eq 1 ]
  [ "$(where code 2012604 < changes.tsv | sed 1d | wc -l)" -ge 1 ]
  for verdict in error warn; do
    run where verdict $verdict < changes.tsv
    [ "${#lines[@]}" -eq 1 ] || { echo "$output"; false; }
  done
}

@test "the demo ends well and names the errors" {
  run -0 sh demo.sh
  for line in $(planted); do
    [[ "$output" =~ (:$line: |line $line) ]] || { echo "$output"; false; }
  done
}

@test "each block of pipelines.sh runs and prints something" {
  awk -v RS= '{ f = sprintf("block%02d.sh", NR); print > f; close(f) }' pipelines.sh
  ran=0
  for block in block*.sh; do
    if grep -qw mlr "$block" && ! command -v mlr > /dev/null; then continue; fi
    [ "$(grep -vc '^#' "$block")" -gt 0 ] || continue
    run --separate-stderr bash -o pipefail "$block"
    [ "$status" -le 1 ] || { cat "$block"; echo "status $status: $stderr"; false; }
    [ -z "$stderr" ] || { cat "$block"; echo "$stderr"; false; }
    [ -n "$output" ] || grep -q '> [a-z.]*csv' "$block" || { cat "$block"; echo "$output"; false; }
    ran=$((ran + 1))
  done
  [ $ran -ge 7 ]
  [ -s facts.csv ]
}

@test "regenerate: makes everything, then nothing, then only what changed" {
  mkdir in
  cp qingwu-2024.txt yanqiao-2024.txt in/
  make="make -s -f regenerate/Makefile IN=in OUT=out"
  $make -j2
  for name in qingwu-2024 yanqiao-2024; do
    for kind in lines facts findings; do [ -s out/$name.$kind.tsv ]; done
  done
  [ "$(head -c 8 out/facts.csv)" = "doc,line" ]
  [ "$(grep -c '^yanqiao-2024,' out/findings.csv)" -ge 5 ]
  touch stamp
  $make -j2
  [ -z "$(find out -type f -newer stamp)" ]
  touch in/qingwu-2024.txt
  $make -j2
  find out -newer stamp -name '*.tsv' | sort > made
  diff made - << END
out/qingwu-2024.facts.tsv
out/qingwu-2024.findings.tsv
out/qingwu-2024.lines.tsv
END
}

@test "regenerate: a document that fails leaves nothing and does not stop the others" {
  mkdir in
  cp qingwu-2024.txt in/
  printf 'a\0b' > in/broken.txt
  run ! make -s -j2 -f regenerate/Makefile IN=in OUT=out
  [[ "$output" == *": in/broken.txt: "* ]] || { echo "$output"; false; }
  [ -s out/qingwu-2024.findings.tsv ]
  [ -s out/facts.csv ]
  [ -z "$(find out -name 'broken.*' -not -path '*/text/*' -o -name '*.new')" ]
  # a document that breaks later takes its figures along
  cp yanqiao-2024.txt in/broken.txt
  make -s -j2 -f regenerate/Makefile IN=in OUT=out
  grep -q '^broken,' out/facts.csv
  printf 'a\0b' > in/broken.txt
  touch -d '1 minute' in/broken.txt
  run ! make -s -j2 -f regenerate/Makefile IN=in OUT=out
  [ ! -e out/broken.facts.tsv ]
  ! grep -q '^broken,' out/facts.csv
}

@test "regenerate: PDFs are converted" {
  need_command pdftotext
  mkdir in
  python3 "$TOP/tests/make-pdf" wangchao-2025.txt in/wangchao-2025.pdf
  make -s -f regenerate/Makefile IN=in OUT=out
  [ "$(grep -c 社会保障和就业支出 out/facts.csv)" -ge 10 ]
}

@test "cron: only what the last run did not have is printed" {
  need_command flock
  mkdir -p night/in
  cp qingwu-2024.txt night/in/
  run -0 cron/nightly night
  [ -z "$output" ] || { echo "$output"; false; }
  cp yanqiao-2024.txt night/in/
  run -0 cron/nightly night
  [ "${#lines[@]}" -ge 5 ]
  [[ "$output" == *"yanqiao-2024:228: error: "* ]]
  run -0 cron/nightly night
  [ -z "$output" ] || { echo "$output"; false; }
  # a line further down is no news, another figure is
  sed -i -e '1i\\' -e 's/4\.55万元/4.65万元/' night/in/yanqiao-2024.txt
  touch -d '1 minute' night/in/yanqiao-2024.txt
  run -0 cron/nightly night
  [ "${#lines[@]}" -eq 1 ]
  [[ "$output" == *"yanqiao-2024:285: error: "* ]]
  # and it runs as the crontab says
  command=$(sed -n 's/^30 2 \* \* \*  //p' cron/crontab)
  mkdir home && mv night home/gongkai && ln -s "$PWD" home/gongkai/examples
  HOME=$PWD/home run -0 sh -c "$command"
  [ -z "$output" ]
}

@test "sql: a database of facts and findings answers the questions" {
  need_command sqlite3
  sql/load.sh facts.db qingwu-2023.txt qingwu-2024.txt yanqiao-2024.txt
  [ "$(sqlite3 facts.db 'select count(*) from findings')" -ge 5 ]
  sqlite3 -header facts.db < sql/questions.sql > answers
  grep -Fx 'qingwu-2023.txt|50.27|万元' <(cut -d '|' -f 1,3,4 answers)
  # 37.01 + 38.81 + 57.78: exact, over all three
  grep -Fx '208|社会保障和就业支出|133.60|3' answers
  # loading again replaces
  before=$(sqlite3 facts.db 'select count(*) from facts')
  sql/load.sh facts.db qingwu-2023.txt qingwu-2024.txt yanqiao-2024.txt
  [ "$(sqlite3 facts.db 'select count(*) from facts')" -eq "$before" ]
}

@test "many hosts: the same findings as here" {
  cat > ssh << 'END'
#!/bin/sh
shift
exec sh -c "$1"
END
  chmod +x ssh
  SSH=./ssh run -1 --separate-stderr many-hosts/run one,two,three *.txt
  [ -z "$stderr" ]
  printf '%s\n' "${lines[@]}" | sort > far
  segment *.txt | tabulate | sum-check | sort > near
  diff far near
}

@test "many hosts: a host in trouble is told" {
  printf '#!/bin/sh\n[ "$1" != two ] || exit 255\nshift\nexec sh -c "$1"\n' > ssh
  chmod +x ssh
  SSH=./ssh run -2 --separate-stderr many-hosts/run one,two qingwu-2024.txt yanqiao-2024.txt
  [ "$stderr" = "run: two: trouble" ]
}
