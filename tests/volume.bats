# A file that holds several disclosures, one behind the other.
load helper

setup_file() {
  load helper
  cd "$BATS_FILE_TMPDIR"
  "$TOP/tests/gen/generate" --seed 40 --count 16 --plant any -o all
  mkdir docs
  # a file has one encoding: some of these are in another
  for f in all/*.txt; do
    if iconv -f utf-8 -t utf-8 "$f" > /dev/null 2>&1; then cp "$f" docs; fi
  done
  cat docs/*.txt > volume.txt
}

# What is found in each disclosure, without the names of documents and the numbers of lines.
findings() {
  segment "$@" | tabulate | sum-check -a -L en | cut -f 3-9
}

@test "a volume is read as the disclosures it holds" {
  cd "$BATS_FILE_TMPDIR"
  findings docs/*.txt > apart
  findings volume.txt > together
  [ "$(grep -c error apart)" -ge 6 ]
  cmp apart together
}

@test "each disclosure of a volume is a document: the second is called NAME#2" {
  cd "$BATS_FILE_TMPDIR"
  segment volume.txt | tail -n +2 | cut -f 1 | uniq > names
  n=$(ls docs | wc -l)
  [ "$n" -ge 10 ]
  { echo volume.txt; seq -f 'volume.txt#%g' 2 "$n"; } | cmp - names
}

@test "lines and pages are those of the file" {
  cd "$BATS_FILE_TMPDIR"
  segment volume.txt | tail -n +2 | awk -F '\t' '$2 + 0 <= line { exit 1 } { line = $2 }'
  [ "$(segment volume.txt | cut -f 3 | sort -n | tail -n 1)" -gt $(($(wc -l < volume.txt) - 20)) ]
}

@test "a message names the file, and quotes its line" {
  cd "$BATS_FILE_TMPDIR"
  segment volume.txt | tabulate | sum-check -L en > findings.tsv || true
  run -1 to-messages -s findings.tsv
  [[ "$output" == *$'\nvolume.txt#'*': 1 error'* ]]
  grep '^volume\.txt:[0-9]' <<< "$output" > told
  [ "$(wc -l < told)" -eq "$(grep -c '^volume' findings.tsv)" ]
  n=$(head -n 1 told | cut -d: -f2)
  [[ "$output" == *" $n | "* ]]
  run -1 audit -q -L en volume.txt
  [[ "${lines[-1]}" =~ ^volume.txt:\ [0-9]+\ errors ]]
}
