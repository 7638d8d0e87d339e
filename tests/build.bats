# The Makefile: what users and packagers call.
load helper

@test "install puts everything under DESTDIR, with a prefix before the names; uninstall takes it away" {
  top_make install DESTDIR="$PWD/root" PREFIX=/usr MANPREFIX=/usr/share/man PROGRAM_PREFIX=gk-
  for p in $PROGRAMS $SCRIPTS; do
    [ -x root/usr/bin/gk-"$p" ]
    [ -s root/usr/share/man/man1/gk-"$p".1 ]
  done
  [ -s root/usr/share/man/man5/gongkai-streams.5 ]
  [ -s root/usr/share/man/man7/gongkai.7 ]
  run -2 --separate-stderr root/usr/bin/gk-segment no-such-file
  [ "$stderr" = "gk-segment: no-such-file: No such file or directory" ]
  top_make uninstall DESTDIR="$PWD/root" PREFIX=/usr MANPREFIX=/usr/share/man PROGRAM_PREFIX=gk-
  [ -z "$(find root -type f)" ]
}

@test "a missing library stops the build with the name of its package" {
  run ! make -C "$TOP" BUILD="$PWD/build" BIN="$PWD/bin" CPPFLAGS=-nostdinc
  [[ "$output" == *"libutf8proc is missing: install the package libutf8proc-dev (or run: make deps)"* ]]
}

@test "the settings of a packager reach the compiler" {
  run top_make -n -B BUILD="$PWD/build" CC=my-cc CFLAGS=-my-cflag CPPFLAGS=-my-cppflag LDFLAGS=-my-ldflag
  [[ "$output" == *"my-cc "*"-my-cppflag "*"-my-cflag"*"lib/tsv.o"* ]]
  [[ "$output" == *"my-cc "*"-my-ldflag -o "*segment* ]]
}

@test "only deps installs anything" {
  for target in all check demo check-corpus check-sanitize install; do
    ! top_make -n "$target" | grep -q 'apt-get' || { echo "$target"; false; }
  done
  top_make -n deps | grep -q 'apt-get install'
}

@test "every program has a man page, a line in gongkai(7) and in both READMEs" {
  for p in $PROGRAMS $SCRIPTS; do
    for f in "man/$p.1" man/gongkai.7 README.md README.zh-CN.md; do
      grep -qF "$p" "$TOP/$f" || { echo "$f lacks $p"; false; }
    done
  done
}

@test "every column of the streams is in gongkai-streams(5)" {
  grep -oE '"[a-z_]+"\)' "$TOP/lib/streams.h" | tr -d '")' | sort -u > columns
  [ "$(wc -l < columns)" -gt 30 ]
  while read -r column; do
    grep -qE "^\.It Li.* $column( |$)" "$TOP/man/gongkai-streams.5" || { echo "no $column"; false; }
  done < columns
}

@test "nothing in the repository names a machine's folders" {
  cd "$TOP"
  run grep -rnE "(^|[ =:\"'(])/(home|work|Users|root)/[a-z]" Makefile config.mk README* CONTRIBUTING.md \
    lib src man examples tests/*.bats tests/run*
  [ -z "$(printf '%s\n' "${lines[@]}" | grep -v 'tests/build.bats')" ] || { echo "$output"; false; }
}
