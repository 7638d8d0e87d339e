# The tests' own machinery: a failing test must fail the suite.
load helper

setup() {
  cd "$BATS_TEST_TMPDIR"
  mkdir -p tests/cases/topic/one man bin build/tests/unit
  printf '#!/bin/sh\necho ok 1 unit\n' > build/tests/unit/good
  cp "$TOP/tests/run" "$TOP/tests/run-cases" tests/
  printf '#!/bin/sh\necho ok 1 docs\n' > tests/run-docs
  chmod +x tests/run-docs build/tests/unit/good
  cp "$TOP/man/gongkai.7" man/
  printf '@test "good" { true; }\n' > tests/good.bats
  echo 'cat in.txt; cat missing; exit 3' > tests/cases/topic/one/cmd
  echo hello > tests/cases/topic/one/in.txt
  export BIN=$PWD/bin BUILD=$PWD/build LC_ALL=C.UTF-8
  tests/run-cases -w > /dev/null
}

# The whole suite, outside of this bats.
suite() {
  env -i PATH="${PATH//$BATS_LIBEXEC:/}" BIN="$BIN" BUILD="$BUILD" tests/run
}

@test "run-cases -w writes output, errors and status; then the case passes in both locales" {
  [ "$(cat tests/cases/topic/one/out)" = hello ]
  [[ "$(cat tests/cases/topic/one/err)" == *missing* ]]
  [ "$(cat tests/cases/topic/one/status)" = 3 ]
  run -0 tests/run-cases
  [ "${lines[0]}" = "1..2" ]
  [ "${lines[1]}" = "ok 1 case topic/one (LC_ALL=C)" ]
  [ "${lines[2]}" = "ok 2 case topic/one (LC_ALL=C.UTF-8)" ]
}

@test "run-cases -w writes no file for what its absence stands for" {
  echo true > tests/cases/topic/one/cmd
  tests/run-cases -w
  [ "$(ls tests/cases/topic/one)" = "$(printf 'cmd\nin.txt')" ]
}

@test "run-cases fails for another output, error or status" {
  echo other > tests/cases/topic/one/in.txt
  run -1 tests/run-cases
  [ "${lines[1]}" = "not ok 1 case topic/one (LC_ALL=C)" ]
  [[ "$output" == *"# -hello"*"# +other"* ]]
  echo hello > tests/cases/topic/one/in.txt
  echo 'cat in.txt; cat missing; exit 4' > tests/cases/topic/one/cmd
  run -1 tests/run-cases
  echo 'cat in.txt; exit 3' > tests/cases/topic/one/cmd
  run -1 tests/run-cases
}

@test "run-cases fails for a case that depends on the locale" {
  echo 'echo $LC_ALL' > tests/cases/topic/one/cmd
  run -1 tests/run-cases -w
  [[ "$output" == *"not ok 1"*"ok 2"* ]]
}

@test "run-cases: a topic that is not there, and no cases at all, are errors" {
  run -2 tests/run-cases no-such-topic
  rm -r tests/cases/topic
  run -2 tests/run-cases
}

@test "run: all good" {
  run -0 suite
  [ "${lines[-1]}" = "6 passed, 0 failed" ]
}

@test "run: a failing bats test, case, man page or unit test fails the suite" {
  printf '@test "bad" { false; }\n' > tests/bad.bats
  run -1 suite
  [ "${lines[-1]}" = "6 passed, 1 failed" ]
  rm tests/bad.bats
  echo 3 > tests/cases/topic/one/out
  run -1 suite
  [ "${lines[-1]}" = "4 passed, 2 failed" ]
  tests/run-cases -w > /dev/null
  printf '.Dd x\n.Dt y\n' > man/y.1
  run -1 suite
  [ "${lines[-1]}" = "6 passed, 1 failed" ]
  rm man/y.1
  printf '#!/bin/sh\necho "ok 1 unit"; exit 139\n' > build/tests/unit/crash
  chmod +x build/tests/unit/crash
  run -1 suite
  [[ "$output" == *"not ok 0 the unit tests ended with status 139"* ]]
}

@test "run: a bats file with a syntax error fails the suite" {
  printf '@test "bad" {\n' > tests/bad.bats
  run -1 suite
}
