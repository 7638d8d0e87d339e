# What is installed works where it is put: scripts find the programs, completion knows the options.
load helper

setup_file() {
  load helper
  top_make install DESTDIR="$BATS_FILE_TMPDIR/installed" PREFIX=/usr \
    PROGRAM_PREFIX=gk- > /dev/null
}

setup() {
  cd "$BATS_TEST_TMPDIR"
  ROOT=$BATS_FILE_TMPDIR/installed/usr
  PATH=$ROOT/bin:/usr/bin:/bin
}

@test "installed scripts find the programs of their own prefix" {
  sed 's/增长9.41%/增长9.14%/' "$TOP/examples/qingwu-2024.txt" > bad.txt
  run -1 gk-audit -q bad.txt
  [[ "${lines[0]}" == "bad.txt:"*": error: "*"[growth]" ]]
  run -1 gk-audit -q -j 2 bad.txt bad.txt
  [ "${#lines[@]}" -eq 5 ]
  run -0 gk-to-text bad.txt
  printf '<html><p>正文</p></html>' > page
  run -0 gk-to-text page
  [ "$output" = 正文 ]
  run -0 gk-to-text --version
  [[ "${lines[0]}" == "gk-to-text (gongkai) "* ]]
  run -2 gk-to-text missing
  [ "$output" = "gk-to-text: missing: no such file" ]
  cd "$ROOT/bin"
  run -1 ./gk-audit -q "$BATS_TEST_TMPDIR/bad.txt"
  run -1 sh gk-audit -q "$BATS_TEST_TMPDIR/bad.txt"
}

@test "data files and completion are installed" {
  for f in "$TOP"/lib/data/*.tsv; do
    cmp "$f" "$ROOT/share/gongkai/${f##*/}"
  done
  for p in $PROGRAMS $SCRIPTS; do
    grep -q "complete .* gk-$p\$" "$ROOT/share/bash-completion/completions/gk-$p"
  done
  head -n 1 "$ROOT/share/zsh/site-functions/_gk-gongkai" | grep -q '^#compdef .*gk-segment.*gk-audit'
}

# complete PROGRAM BEFORE WORD: what bash offers
complete_words() {
  bash -c 'source "$1"; _gongkai "$2" "$4" "$3"; printf "%s\n" "${COMPREPLY[@]}"' bash \
    "$ROOT/share/bash-completion/completions/$1" "$@"
}

@test "bash completes options, their values and files" {
  [ "$(complete_words gk-to-csv gk-to-csv --ex)" = --excel-text ]
  [ "$(complete_words gk-audit --color a | xargs)" = 'auto always' ]
  [ "$(complete_words gk-audit -L z)" = zh ]
  touch report.pdf
  [ "$(complete_words gk-audit gk-audit rep)" = report.pdf ]
  for p in $PROGRAMS $SCRIPTS; do
    gk-"$p" --help | grep -oE -e '^ +(-[a-zA-Z], )?--[a-z-]+' | grep -oE -e '--[a-z-]+' | sort > expected
    complete_words gk-"$p" gk-"$p" -- | sort | diff expected -
  done
}

@test "zsh reads the completion" {
  need_command zsh
  zsh -n "$ROOT/share/zsh/site-functions/_gk-gongkai"
  zsh -fc 'fpath=('"$ROOT"'/share/zsh/site-functions $fpath); autoload -U compinit; compinit -u -d zcompdump
    [[ $_comps[gk-audit] == _gk-gongkai ]]'
}

@test "to-text finds its data where DATAPREFIX says" {
  top_make install PREFIX="$PWD/a" DATAPREFIX="$PWD/b/data" > /dev/null
  [ ! -e a/share/gongkai ]
  printf '<html><p>正文</p></html>' > page
  run -0 a/bin/to-text page
  [ "$output" = 正文 ]
}

@test "uninstall leaves nothing" {
  top_make install DESTDIR="$PWD/r" > /dev/null
  [ -x r/usr/local/bin/audit ]
  make -C "$TOP" BUILD="$BUILD" BIN="$BIN" uninstall DESTDIR="$PWD/r" > /dev/null
  [ -z "$(find r ! -type d)" ]
  [ ! -e r/usr/local/share/gongkai ]
}

@test "dist is a tar file of what is committed, the same each time" {
  git -C "$TOP" rev-parse HEAD > /dev/null 2>&1 || skip "no repository"
  cp -r "$TOP/.git" repository.git
  mkdir copy
  git --git-dir=repository.git --work-tree=copy checkout -q HEAD -- .
  cd copy
  mv ../repository.git .git
  make dist > /dev/null
  name=gongkai-$(sed -n 's/^VERSION = //p' config.mk)
  tar -tzf "dist/$name.tar.gz" > list
  grep -qx "$name/Makefile" list
  ! grep -qv "^$name/" list
  cp "dist/$name.tar.gz" first
  make dist > /dev/null
  cmp first "dist/$name.tar.gz"
}
