# For every .bats file: load helper. The programs under test are first in PATH ($BIN, default bin/),
# $TOP is the repository, and each test runs in an empty directory of its own.
bats_require_minimum_version 1.5.0
TOP=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BIN=${BIN:-$TOP/bin}
BUILD=${BUILD:-$TOP/build}
PATH=$BIN:$PATH
CORPUS=$TOP/../shared/corpus
PROGRAMS=$(sed -n "s/^PROGRAMS = //p" "$TOP/Makefile")
SCRIPTS=$(sed -n "s/^SCRIPTS = //p" "$TOP/Makefile")
export TOP BIN BUILD PATH LC_ALL=C.UTF-8

# Leave the repository alone: whatever a test writes goes to its own directory.
setup() {
  cd "$BATS_TEST_TMPDIR"
}

# Tests on real documents are left out where there are none.
need_corpus() {
  [ -d "$CORPUS" ] || skip "no corpus"
}

need_command() {
  command -v "$1" > /dev/null || skip "no $1"
}

# What script(1) needs to play a terminal: there are machines without pseudo-terminals.
need_terminal() {
  need_command script
  script -qec true /dev/null > /dev/null 2>&1 || skip 'no pseudo-terminal'
}

# The Makefile, with the build that is tested, and in its words: dependency files hold the names of
# the objects.
top_make() {
  make -C "$TOP" BUILD="${BUILD#"$TOP"/}" BIN="${BIN#"$TOP"/}" "$@"
}

# column NAME: that column of the TSV on standard input, without the header line
column() {
  awk -F '\t' -v name="$1" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) c = i; if (!c) exit 2; next }
    { print $c }'
}

# where NAME VALUE: the header line and the records whose column has that value
where() {
  awk -F '\t' -v name="$1" -v value="$2" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) c = i; if (!c) exit 2; print; next }
    $c == value'
}
