# Generated documents with known truth through all programs. Needs python3.
load helper

GEN=$TOP/tests/gen

setup_file() {
  load helper
  cd "$BATS_FILE_TMPDIR"
  "$TOP/tests/gen/generate" --seed 1 --count 60 -o clean
  "$TOP/tests/gen/generate" --seed 5000 --count 60 --plant any -o planted
  "$TOP/tests/gen/generate" --seed 9000 --count 12 --years 3 --plant prior -o years
}

@test "the generator writes the same documents for the same seed" {
  "$GEN/generate" --seed 7 --count 3 -o again
  for f in again/*; do
    cmp "$f" "$BATS_FILE_TMPDIR/clean/${f#again/}"
  done
  [ "$(ls again | wc -l)" -eq 12 ]
}

@test "every planted error changes one printed figure, name or word" {
  cd "$BATS_FILE_TMPDIR/planted"
  n=0
  for f in *.errors.tsv; do
    [ "$(wc -l < "$f")" -eq 2 ]
    n=$((n + 1))
  done
  [ "$n" -eq 60 ]
}

@test "compare notices a fact that is missing, wrong or invented" {
  mkdir one
  cp "$BATS_FILE_TMPDIR"/clean/*-1.* one
  facts=$(ls one/*.facts.tsv)
  "$GEN/compare" --truth --facts 100 one
  awk -F '\t' -v OFS='\t' 'NR == 9 { $12 = "77.77" } 1' "$facts" > changed
  ! cmp -s changed "$facts"
  "$GEN/compare" -b "$BIN" -n 0 one > before
  mv changed "$facts"
  "$GEN/compare" -b "$BIN" -n 0 one > after
  ! cmp -s before after
}

@test "sum-check finds every planted error in true facts and invents none" {
  "$GEN/compare" -b "$BIN" --truth --errors 100 --alarms 0 "$BATS_FILE_TMPDIR/planted"
  "$GEN/compare" -b "$BIN" --truth --alarms 0 "$BATS_FILE_TMPDIR/clean"
}

@test "diff-years finds every contradiction between the years and invents none" {
  "$GEN/compare" -b "$BIN" --truth --years "$BATS_FILE_TMPDIR/years"
}

# The levels reached; raise them with the programs.
@test "segment and tabulate find the facts of generated documents" {
  "$GEN/compare" -b "$BIN" --facts 99.9 "$BATS_FILE_TMPDIR/clean"
}

@test "the whole line finds planted errors in generated documents and invents none" {
  "$GEN/compare" -b "$BIN" --errors 98 --alarms 0 "$BATS_FILE_TMPDIR/planted"
  "$GEN/compare" -b "$BIN" --alarms 0 "$BATS_FILE_TMPDIR/clean"
}
