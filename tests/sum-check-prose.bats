# sum-check on sentences: what it says and in which words; facts are written by hand here, so that
# nothing but sum-check is tested.
load helper

# facts: a stream of facts from lines "id|item|measure|base|value|unit|role|of|text"
facts() {
  printf 'doc\tline\tid\tsection\ttable\trow\tcol\tcode\titem\tmeasure\tyear\tbase\tvalue\tunit\trole\tof\ttext\n'
  awk -F '|' -v OFS='\t' '{
    split($1, id, ".")
    print "云溪县档案馆", id[1], $1, "收支情况", "", "", "", "", $2, $3, "2024", $4, $5, $6, $7, $8, $9 }'
}

@test "a percentage of this year's value is named as such, in both languages" {
  facts > f <<'EOF'
1.1|收入总计|决算数||120.50|万元|value||
1.2|收入总计|增减额|上年决算|20.50|万元|change|1.1|
1.3|收入总计|增减率|上年决算|17.01|%|growth|1.2 1.1|
EOF
  run -1 sum-check -L zh f
  [[ $output == *"增长率应为20.50%（20.50÷100.00），此处为17.01%；17.01%是除以本年数120.50所得"* ]]
  run -1 sum-check -L en f
  [[ $output == *"the growth should be 20.50% (20.50 ÷ 100.00), 17.01% is printed; 17.01% results from dividing by this year's 120.50"* ]]
}

@test "a tiny base is no finding, a base of 0 only with another percentage than 100" {
  facts > f <<'EOF'
1.1|公务接待费|决算数||0.31|万元|value||
1.2|公务接待费|增减额|上年决算|0.23|万元|change|1.1|
1.3|公务接待费|增减率|上年决算|270.60|%|growth|1.2 1.1|
2.1|培训费|决算数||5.00|万元|value||
2.2|培训费|增减额|上年决算|5.00|万元|change|2.1|
2.3|培训费|增减率|上年决算|100.00|%|growth|2.2 2.1|
EOF
  run -0 sum-check f
  sed 's/270.60/370.60/' f > g
  run -1 sum-check g
  [ "${#lines[@]}" -eq 2 ]
  sed 's/\t100.00\t%/\t50.00\t%/' f > g
  run -1 sum-check g
  [[ $output == *warn* ]]
}

@test "a list that leaves something out is no finding; one digit from the total is" {
  facts > f <<'EOF'
1.1|项目支出|决算数||411.20|万元|total||
1.2|修缮项目|决算数||120.35|万元|part|1.1|
1.3|普查项目|决算数||185.20|万元|part|1.1|
EOF
  run -0 sum-check f
  sed 's/411.20/375.55/' f > g # 305.55 was meant
  run -1 sum-check -L en g
  [[ $output == *"probably one digit is wrong on line 1: 305.55, not 375.55"* ]]
}

@test "people can be counted twice, amounts of three parts can't" {
  facts > f <<'EOF'
1.1|在职人员|||33|人|total||
1.2|女性|||20|人|part|1.1|
1.3|党员|||19|人|part|1.1|
EOF
  run -0 sum-check f
  facts > f <<'EOF'
1.1|支出|决算数||100.00|万元|total||
1.2|修缮|决算数||50.13|万元|part|1.1|
1.3|普查|决算数||40.29|万元|part|1.1|
1.4|展览|决算数||30.31|万元|part|1.1|
EOF
  run -1 sum-check f
}

@test "one wrong figure is one finding that refers to all it spoils; -a prints them all" {
  facts > f <<'EOF'
1.1|建筑面积|||11075|平方米|total||
1.2|地上面积|||6024|平方米|part|1.1|
1.3|地下面积|||4871|平方米|part|1.1|
1.4|计容面积|||5987|平方米|part|1.2|
1.5|不计容面积|||217|平方米|part|1.2|
EOF
  run -1 sum-check -L zh f
  [ "${#lines[@]}" -eq 2 ]
  [[ $output == *"疑第1行的6024数字颠倒，应为6204"* ]]
  run -1 sum-check -a f
  [ "$(printf '%s\n' "$output" | grep -c '	error	')" -eq 2 ]
}

@test "changes of the parts against the change of the total" {
  facts > f <<'EOF'
1.1|支出|预算数||100.00|万元|total||
1.2|支出|增减额|上年预算|10.00|万元|change|1.1|
1.3|基本支出|预算数||60.00|万元|part|1.1|
1.4|基本支出|增减额|上年预算|4.00|万元|change|1.3|
1.5|项目支出|预算数||40.00|万元|part|1.1|
1.6|项目支出|增减额|上年预算|6.00|万元|change|1.5|
EOF
  run -0 sum-check f
  sed 's/\t4.00\t/\t1.00\t/' f > g # less than the total's: impossible
  run -1 sum-check g
  [[ $output == *"	error	"* ]]
  sed 's/\t4.00\t/\t9.00\t/' f > g # more: something may have vanished
  run -1 sum-check g
  [[ $output == *"	warn	"* ]]
}

@test "words that contradict the figures" {
  facts > f <<'EOF'
1.1|项目支出|年初预算数||20.00|万元|value||
1.2|项目支出|决算数||15.00|万元|value||
1.3|项目支出|完成率|年初预算|75.00|%|rate|1.2 1.1|完成年初预算的75.00%，决算数小于预算数的主要原因是厉行节约。
EOF
  run -0 sum-check f
  sed 's/小于/大于/' f > g
  run -1 sum-check -L zh g
  [[ $output == *"“大于”应与完成率75.00%相符"* ]]
}

@test "every message has both languages and no placeholder is left over" {
  for case in "$TOP"/tests/cases/sum-check-prose/*/facts.tsv; do
    for language in en zh; do
      sum-check -a -L $language "$case" > out || [ $? -eq 1 ]
      ! grep -q '{[1-9]}' out
    done
  done
}

@test "errors planted in generated disclosures are found, whatever tabulate does" {
  need_command python3
  for kind in growth base share rate direction; do
    python3 "$TOP/tests/gen/generate" --seed 40 --count 4 --plant $kind -o docs/$kind > /dev/null
  done
  for facts in docs/*/*.facts.tsv; do
    name=${facts%.facts.tsv}
    [ -e "$name.errors.tsv" ] || continue # it has nothing of that kind
    id=$(sed -n 2p "$name.errors.tsv" | cut -f 2)
    # the truth writes alternatives with | and marks doubtful references with ?
    awk -F '\t' -v OFS='\t' '
      NR == 1 { for (i = 1; i <= NF; i++) name[i] = $i; print "doc", $0, "text"; next }
      { for (i = 1; i <= NF; i++) {
          if (name[i] == "of") gsub(/\?/, "", $i)
          if (name[i] == "role" || name[i] == "base") sub(/\|.*/, "", $i) }
        print "x", $0, "" }' "$facts" > stream
    sum-check stream > found || [ $? -eq 1 ]
    cut -f 11 found | tr ' ' '\n' | grep -qxF "${id%% *}" || { echo "$name: $id"; false; }
  done
}
