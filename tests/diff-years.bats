# diff-years: what changed between the years of an agency, and whether the newer document says so.
load helper

HEADER='doc	line	id	section	table	row	col	code	item	measure	year	base	value	unit	role	of	text'

# doc NAME AGENCY TYPE YEAR: what a document says of itself
doc() {
  DOC=$1 YEAR=$4
  for meta in "agency $2" "type $3" "year $4"; do
    printf '%s\t1\t1.m\t\t\t\t\t\t%s\t\t\t\t\t\tmeta\t\t%s\n' "$DOC" "${meta%% *}" "${meta#* }"
  done
}

# cell LINE TABLE CODE ITEM MEASURE VALUE [UNIT [YEAR]]: a figure of a table
cell() {
  printf '%s\t%s\t%s.1\t\t%s\t1\t1\t%s\t%s\t%s\t%s\t\t%s\t%s\tvalue\t\t\n' \
    "$DOC" "$1" "$1" "$2" "$3" "$4" "$5" "${8:-$YEAR}" "$6" "${7:-万元}"
}

# said LINE ITEM VALUE [CHANGE [GROWTH [TEXT [BASE]]]]: a figure of a sentence and what is said of it
said() {
  printf '%s\t%s\t%s.1\t收支情况\t\t\t\t\t%s\t决算数\t%s\t\t%s\t万元\ttotal\t\t%s\n' \
    "$DOC" "$1" "$1" "$2" "$YEAR" "$3" "${6:-}"
  [ -z "${4:-}" ] || printf '%s\t%s\t%s.2\t收支情况\t\t\t\t\t%s\t增减额\t%s\t%s\t%s\t万元\tchange\t%s.1\t\n' \
    "$DOC" "$1" "$1" "$2" "$YEAR" "${7:-上年决算}" "$4" "$1"
  [ -z "${5:-}" ] || printf '%s\t%s\t%s.3\t收支情况\t\t\t\t\t%s\t增减率\t%s\t%s\t%s\t%%\tgrowth\t%s.2 %s.1\t\n' \
    "$DOC" "$1" "$1" "$2" "$YEAR" "${7:-上年决算}" "$5" "$1" "$1"
}

# two OLDER NEWER: the facts of two years of one agency, whose figures these functions print
two() {
  { echo "$HEADER"; doc old 青禾县民政局 final 2023; $1; doc new 青禾县民政局 final 2024; $2; } > facts
}

# rows COLUMN,...: these columns of the changes on standard input, without the header
rows() {
  awk -F '\t' -v names="$1" '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(names, want, ","); next }
    { for (i = 1; i <= n; i++) printf "%s%s", $at[want[i]], i < n ? " " : "\n" }'
}

@test "figures of one account in one table are compared" {
  older() { cell 5 收入决算表 2080101 行政运行 合计 100.00; }
  newer() { cell 7 收入决算表 2080101 行政运行 合计 120.50; }
  two older newer
  run -0 diff-years facts
  [ "${#lines[@]}" -eq 2 ]
  [ "$(diff-years facts | rows agency,code,item,measure,unit)" = '青禾县民政局 2080101 行政运行 合计 万元' ]
  [ "$(diff-years facts | rows year_a,value_a,year_b,value_b,change,growth,verdict,doc_a,line_a,doc_b,line_b)" = \
    '2023 100.00 2024 120.50 20.50 20.50 unstated old 5 new 7' ]
}

@test "years and quotation marks in titles and heads make no difference, units are made one" {
  older() { cell 5 2023年“三公”经费支出表 '' 接待费 2023年/决算数 10000 元; }
  newer() { cell 5 2024年三公经费支出表 '' 接待费 2024年/决算数 1.25; }
  two older newer
  [ "$(diff-years facts | rows value_a,value_b,unit,change,growth)" = '1.0000 1.25 万元 0.2500 25.00' ]
}

@test "rows without a difference are left out but for -a" {
  older() { cell 5 收入决算表 208 社保 合计 1.00; cell 6 收入决算表 210 卫生 合计 2.00; }
  newer() { cell 5 收入决算表 208 社保 合计 1.00; cell 6 收入决算表 210 卫生 合计 3.00; }
  two older newer
  [ "$(diff-years facts | rows code)" = 210 ]
  [ "$(diff-years -a facts | rows code | xargs)" = '208 210' ]
}

@test "an account that one document alone has is told, not matched by its name" {
  older() { cell 5 支出决算表 2080599 养老支出 合计 5.00; }
  newer() { cell 5 支出决算表 2080801 养老支出 合计 6.00; }
  two older newer
  [ "$(diff-years facts | rows code,value_a,value_b,verdict,message)" = \
    '2080801  6.00 unstated only in the newer document
2080599 5.00  unstated only in the older document' ]
}

@test "the same movement in a second table is told once" {
  older() { cell 5 收入决算表 208 社保 合计 1.00; cell 9 支出决算表 208 社保 合计 1.00; }
  newer() { cell 5 收入决算表 208 社保 合计 2.00; cell 9 支出决算表 208 社保 合计 2.00; }
  two older newer
  [ "$(diff-years facts | rows line_b)" = 5 ]
  [ "$(diff-years -a facts | rows line_b | xargs)" = '5 9' ]
}

@test "a stated change and growth that agree with the older document are ok: status 0" {
  older() { said 3 收入总计 100.00; }
  newer() { said 4 收入总计 120.50 20.50 20.50; }
  two older newer
  run -0 diff-years facts
  [ "$(diff-years facts | rows stated_change,stated_growth,stated_a,verdict,stated_line)" = '20.50 20.50 100.00 ok 4' ]
}

@test "a change that the older document contradicts is an error: status 1" {
  older() { said 3 收入总计 100.00; }
  newer() { said 4 收入总计 120.50 22.50; }
  two older newer
  run -1 diff-years facts
  run diff-years -L en facts
  [[ "$output" == *'line 4 states a change of 22.50 万元, but 120.50-100.00=20.50' ]]
  run diff-years -L zh facts
  [[ "$output" == *'第4行称增减22.50万元，而120.50-100.00=20.50' ]]
}

@test "a growth that the older document contradicts is an error" {
  older() { said 3 收入总计 100.00; }
  newer() { said 4 收入总计 120.50 '' 17.01; }
  two older newer
  run -1 diff-years facts
  [ "$(diff-years facts | rows verdict,message)" = \
    'error line 4 states a growth of 17.01%, but from 100.00 to 120.50 it is 20.50%' ]
}

@test "verdicts go by intervals: rounding, one unit beyond, more" {
  older() { said 3 甲 100.00; said 4 乙 100.00; said 5 丙 100.00; said 6 丁 100.00; }
  newer() { said 3 甲 120.50 20.50; said 4 乙 120.50 20.51; said 5 丙 120.50 20.52; said 6 丁 120.50 20.54; }
  two older newer
  [ "$(diff-years facts | rows verdict | xargs)" = 'ok rounding warn error' ]
}

@test "a table in yuan agrees with the rounded figures of the text" {
  older() { said 3 收入 13842.27; cell 9 收支总表 '' 收入总计 金额 138422746 元; }
  newer() { said 3 收入 16520.09 2677.82; cell 9 收支总表 '' 收入总计 金额 165200865 元; }
  two older newer
  [ "$(diff-years facts | rows item,change,verdict)" = '收入 2677.82 ok
收入总计 26778119 rounding' ]
}

@test "level is a statement, for the figure that it follows" {
  older() { said 3 出国费 0.00; said 4 接待费 1.30; said 5 公车费 2.00; }
  newer() {
    said 3 出国费 0.00 '' '' 出国费0.00万元，比上年持平
    said 4 接待费 1.35 '' '' 接待费1.35万元。比2023年决算持平，主要是节约
    said 5 公车费 2.00 '' '' '公车费2.00万元，维护3.00万元，比上年持平'
  }
  two older newer
  [ "$(diff-years -a facts | rows item,stated_change,verdict)" = '出国费 0.00 ok
接待费 0.00 error
公车费  unstated' ]
}

@test "a printed prior figure is held against the older document" {
  older() { cell 5 三公表 '' 接待费 决算数 1.30; }
  newer() { cell 5 三公表 '' 接待费 决算数 1.50; cell 5 三公表 '' 接待费 上年决算数 1.20 万元 2023; }
  two older newer
  run -1 diff-years facts
  [ "$(diff-years facts | rows value_a,stated_a,verdict)" = '1.30 1.20 error' ]
}

@test "a statement that fits another figure of that name is not contradicted" {
  older() { said 3 收入总计 90.00; cell 9 收入决算表 '' 收入总计 金额 100.00; }
  newer() { said 4 收入总计 120.50 20.50; }
  two older newer
  [ "$(diff-years facts | rows line_a,line_b,verdict | head -n 1)" = '9 4 ok' ]
}

@test "a figure that one document prints twice in its text is matched once" {
  older() { said 3 住房公积金 341.20; said 4 住房公积金 343.80; }
  newer() { said 3 住房公积金 372.45; }
  two older newer
  [ "$(diff-years facts | rows line_a,line_b)" = '3 3' ]
}

@test "comparisons with something else are not held against the older document" {
  older() { said 3 收入总计 100.00; }
  newer() { said 4 收入总计 120.50 60.00 '' '' 年初预算; }
  two older newer
  [ "$(diff-years facts | rows stated_change,verdict)" = ' unstated' ]
}

@test "budgets are compared with budgets, and a budget's comparison with last year's execution with none" {
  { echo "$HEADER"
    doc a 甲局 budget 2023; said 3 办公费 100.00
    doc b 甲局 final 2023; said 3 办公费 90.00
    doc c 甲局 budget 2024; said 3 办公费 110.00 20.00 '' '' 上年执行; } > facts
  run -0 diff-years -a facts
  [ "$(diff-years -a facts | rows doc_a,doc_b,verdict)" = 'a c unstated' ]
}

@test "--plan compares the budget with the final account of the year" {
  { echo "$HEADER"
    doc a 甲局 budget 2024; cell 5 支出预算表 208 社保 预算数 100.00; cell 6 支出预算表 210 卫生 预算数 50.00
    doc b 甲局 final 2024
    cell 7 支出决算表 208 社保 决算数 80.00; cell 7 支出决算表 208 社保 年初预算数 100.00
    cell 8 支出决算表 210 卫生 决算数 55.00; cell 8 支出决算表 210 卫生 年初预算数 52.00; } > facts
  run -1 diff-years --plan facts
  [ "$(diff-years --plan facts | rows code,value_a,value_b,rate,stated_a,verdict)" = '208 100.00 80.00 80.00 100.00 ok
210 50.00 55.00 110.00 52.00 error' ]
}

@test "one document: the prior year that it prints or implies" {
  { echo "$HEADER"; doc a 甲局 final 2024
    said 3 收入总计 120.50 20.50 20.50
    said 4 支出总计 120.50 20.50 17.01
    said 5 结余 0.00
    cell 9 三公表 '' 接待费 决算数 1.50; cell 9 三公表 '' 接待费 上年决算数 1.30 万元 2023; } > facts
  run -1 diff-years facts
  [ "$(diff-years facts | rows item,year_a,value_a,line_a,value_b,verdict)" = '收入总计 2023 100.00  120.50 ok
支出总计 2023 100.00  120.50 error
接待费 2023 1.30 9 1.50 unstated' ]
}

@test "any number of years in any order: consecutive pairs" {
  { echo "$HEADER"
    doc c 甲局 final 2024; said 3 收入 3.00
    doc a 甲局 final 2022; said 3 收入 1.00
    doc b 甲局 final 2023; said 3 收入 2.00; } > facts
  [ "$(diff-years facts | rows doc_a,doc_b)" = 'a b
b c' ]
}

@test "last year is not the year before last" {
  { echo "$HEADER"
    doc a 甲局 final 2022; said 3 收入 1.00
    doc b 甲局 final 2024; said 3 收入 2.00 5.00; } > facts
  [ "$(diff-years facts | rows value_a,value_b,verdict)" = '1.00 2.00 unstated' ]
}

@test "-k says which documents are of one agency" {
  { echo "$HEADER"
    doc x/12-a.txt 甲局 final 2023; said 3 收入 1.00
    doc x/12-b.txt 乙局 final 2024; said 3 收入 2.00
    doc y/7.txt 甲局（新） final 2024; said 3 收入 9.00; } > facts
  [ "$(diff-years facts | rows doc_a)" = '' ]
  [ "$(diff-years -k 'doc=/([0-9]+)' facts | rows doc_a,doc_b)" = 'x/12-a.txt x/12-b.txt' ]
  [ "$(diff-years --key='agency=^甲局' facts | rows doc_a,doc_b)" = 'x/12-a.txt y/7.txt' ]
}

@test "--top tells the largest movements nobody mentions, each once, the largest first" {
  older() {
    cell 5 支出表 208 社保 合计 100.00; cell 6 支出表 20805 养老 合计 60.25; cell 7 支出表 2080501 退休 合计 60.25
    cell 8 支出表 210 卫生 合计 9.00; said 9 收入 500.00; said 10 养老 60.25
  }
  newer() {
    cell 5 支出表 208 社保 合计 130.00; cell 6 支出表 20805 养老 合计 99.75; cell 7 支出表 2080501 退休 合计 99.75
    cell 8 支出表 210 卫生 合计 10.00; said 9 收入 900.00 400.00; said 10 养老 99.75
  }
  two older newer
  [ "$(diff-years --top 2 facts | rows code,change)" = '2080501 39.50
208 30.00' ]
  [ "$(diff-years --top=0 facts | wc -l)" -eq 1 ]
}

@test "--sorted gives the same rows" {
  { echo "$HEADER"
    for agency in 甲局 乙局 丙局; do
      doc $agency-1 $agency final 2023; said 3 收入 1.00
      doc $agency-2 $agency final 2024; said 3 收入 2.00
    done; } > facts
  diff-years --sorted facts | tail -n +2 | sort > sorted
  [ "$(wc -l < sorted)" -eq 3 ]
  diff-years facts | tail -n +2 | sort | diff sorted -
}

@test "a document without a year is told and left out" {
  { echo "$HEADER"; doc a 甲局 final ''; said 3 收入 1.00; doc b 甲局 final 2024; said 3 收入 2.00 1.00; } > facts
  run -2 --separate-stderr diff-years facts
  [ "$stderr" = 'diff-years: a: no fiscal year in its facts (role meta, item year)' ]
  [ "${#lines[@]}" -eq 2 ]
}

@test "a document that is there twice is told and left out" {
  { echo "$HEADER"; doc a 甲局 final 2023; said 3 收入 1.00; doc b 甲局 final 2023; said 3 收入 2.00
    doc c 甲局 final 2024; said 3 收入 3.00; } > facts
  run -2 --separate-stderr diff-years facts
  [ "$stderr" = 'diff-years: b: left out, same agency, type and year as a' ]
  [ "$(diff-years facts 2> err | rows doc_a,doc_b)" = 'a c' ]
}

@test "wrong options are told" {
  told() {
    message=$1
    shift
    run -2 diff-years "$@"
    [ "${lines[0]}" = "diff-years: $message" ] || { echo "$output"; return 1; }
  }
  told "-k needs agency=REGEX or doc=REGEX, not 'name=x'" -k name=x
  told "not a whole number: '-1'" --top=-1
  told "not a whole number: ''" --top=
  told "no language 'fr' (en, zh)" -L fr
  told "--all and --top exclude each other" -a --top 3
  run -2 diff-years -k 'doc=('
  [[ "${lines[0]}" == "diff-years: -k doc=(: "* ]]
}

@test "units that are covered come and go, and are counted" {
  covers() { printf '%s\t%s\t%s.1\t\t\t\t\t\tmember\t\t\t\t\t\tmeta\t\t%s\n' "$DOC" "$1" "$1" "$2"; }
  older() { covers 3 县民政局; covers 4 县福利院; covers 5 县殡仪馆; }
  newer() { covers 3 县民政局; covers 4 县福利院; }
  two older newer
  [ "$(diff-years facts | rows item,value_a,value_b,unit,line_a,line_b)" = '预算单位 3 2 家 3 3
县殡仪馆 1  家 5 ' ]
  newer() { said 3 收入 5.00; }
  two older newer
  [ "$(diff-years -a facts | rows item)" = 收入 ]
}

@test "what is told by quarters is compared by the year, too" {
  quarters() { said 3 "第一季度$1" 10.00; said 4 "二季度$1" "$2"; said 5 "第3季度$1" 5.5; said 6 "四季度$1" 0; }
  older() { quarters 用款 2; }
  newer() { quarters 用款 12; quarters 还款 1; said 9 第一季度退款 1; said 10 第二季度退款 1; }
  two older newer
  [ "$(diff-years facts | rows item,value_a,value_b)" = '二季度用款 2 12
全年用款 17.50 27.50' ]
  [ "$(diff-years -a facts | rows item,value_b | grep -c 全年)" = 2 ]
}

@test "two years of an example: nothing is contradicted" {
  run -0 --separate-stderr sh -c "segment '$TOP'/examples/qingwu-202?.txt | tabulate | diff-years"
  [ "${#lines[@]}" -gt 10 ]
  [ -z "$stderr" ]
}

@test "two real years: all rows that a careful reader compared" {
  need_corpus
  need_command python3
  run sh -c "segment '$CORPUS'/d_wanli202[45].txt | tabulate | diff-years -a |
    '$TOP/tests/years-truth' '$CORPUS/../truth/wanli.years.tsv'"
  # the one statement that is missing tells of a purchase and compares no figures
  echo "$output"
  [[ "${lines[-1]}" =~ ^177\ of\ 177\ rows\ matched,\ ([0-9]+)\ of\ 16\ stated\ comparisons\ agree$ ]]
  [ "${BASH_REMATCH[1]}" -ge 15 ]
}

@test "sentences that name the levels of an account otherwise are compared by the account" {
  table() {
    cell 40 收入决算表 208 社会保障和就业支出 合计 90.00; cell 41 收入决算表 20808 抚恤 合计 90.00
    cell 42 收入决算表 2080801 死亡抚恤 合计 90.00
  }
  older() { said 5 '社会保障和就业支出（类）抚恤（款）死亡抚恤（项）' 80.00; table; }
  newer() { said 7 '社会保障和就业支出（类）社会保障和就业支出（款）抚恤（项）' 90.00; table; }
  two older newer
  [ "$(diff-years facts | rows line_a,value_a,line_b,value_b,change)" = '5 80.00 7 90.00 10.00' ]
  # a section of several items is none of them
  older() { said 5 '社会保障和就业支出（类）抚恤（款）死亡抚恤（项）' 80.00; table; cell 43 收入决算表 2080899 其他优抚支出 合计 1.00; }
  two older newer
  [ "$(diff-years -a facts | rows line_a,value_a,line_b,value_b,change | grep -c ' 90.00 $\|5 80.00   ')" -eq 2 ]
}

@test "a figure that the older document prints twice is compared in both places" {
  older() { said 5 公务接待费 80.00; said 9 公务接待费 80.00; }
  newer() { said 7 公务接待费 90.00; }
  two older newer
  [ "$(diff-years -a facts | rows line_a,value_a,line_b,value_b)" = $'5 80.00 7 90.00\n9 80.00 7 90.00' ]
  [ "$(diff-years facts | rows line_a,value_a,line_b,value_b)" = '5 80.00 7 90.00' ]
}

@test "what is stated of a total under another name is held against the older total" {
  older() { said 5 收入预算 100.00; said 6 收入预算 100.00; said 7 支出预算 100.00; }
  newer() { said 5 收入总预算 130.00 20.00; said 6 收入预算 130.00; said 7 支出预算 130.00; }
  two older newer
  [ "$(diff-years facts | rows line_a,value_a,line_b,value_b,stated_change,verdict | grep " 5 130.00")" = "6 100.00 5 130.00 20.00 error" ]
}

@test "what a sentence says of a total is held against the older document's table where its text is silent" {
  older() { cell 20 一般公共预算财政拨款支出决算表 '' 合计 合计 800.00; cell 21 支出决算表 '' 合计 本年支出合计 900.00; }
  newer() {
    said 7 一般公共预算财政拨款支出 1000.00 150.00
    cell 20 一般公共预算财政拨款支出决算表 '' 合计 合计 1000.00; cell 21 支出决算表 '' 合计 本年支出合计 1100.00
  }
  two older newer
  [ "$(diff-years facts | rows line_a,value_a,line_b,value_b,verdict | grep ' 7 ')" = '20 800.00 7 1000.00 error' ]
  # nobody knows which of two unequal figures is meant
  older() { cell 20 一般公共预算财政拨款支出决算表 '' 合计 合计 800.00; said 9 一般公共预算支出 805.00; }
  two older newer
  [ "$(diff-years -a facts | rows line_a,line_b,verdict | grep ' 7 ')" = ' 7 unstated' ]
}

@test "items whose sections and classes stand in no table have an account all the same" {
  older() { said 5 '社会保障和就业支出（类）抚恤（款）死亡抚恤（项）' 80.00; cell 40 收入决算表 2080801 死亡抚恤 合计 80.00; }
  newer() { said 7 '抚恤（款）死亡抚恤（项）' 90.00; cell 40 收入决算表 2080801 死亡抚恤 合计 90.00; }
  two older newer
  [ "$(diff-years facts | rows line_a,value_a,line_b,value_b | grep '^5 ')" = '5 80.00 7 90.00' ]
}
