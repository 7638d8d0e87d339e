# tabulate on sentences: the same claim in many wordings, figures that are none, links that hold.
load helper

# facts SENTENCE: value, unit, role, base and of of its facts, in a final account of 2024
facts() {
  printf '%s\n\n' '2024年度青禾县水利站部门决算' '第二部分 2024年度部门决算情况说明' '一、总体情况' "$1" \
    > doc.txt
  segment doc.txt | tabulate | awk -F '\t' '
    NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
    $c["role"] != "meta" {
      printf "%s%s%s %s %s of %s", n++ ? "; " : "", $c["value"], $c["unit"], $c["role"], $c["base"], $c["of"]
    }
    END { print "" }'
}

# same EXPECTED: each line of standard input gives these facts
same() {
  while IFS= read -r sentence; do
    run facts "$sentence"
    [ "$output" = "$1" ] || { echo "$sentence"; echo "$output"; echo "expected: $1"; return 1; }
  done
}

@test "an increase over last year, however it is worded" {
  same '110.00万元 value  of ; 10.00万元 change 上年 of 7.1; 10.00% growth 上年 of 7.2 7.1' << 'END'
公用经费支出110.00万元，比上年增加10.00万元，增长10.00%。
公用经费支出为110.00万元，较上年增加10.00万元，增幅10.00%，主要原因是人员增加。
2024年度公用经费支出共计110.00万元，与上年相比增加10.00万元，增长了10.00%。
公用经费支出110.00万元。与2023年度相比，公用经费支出增加10.00万元，上升10.00%。
公用经费支出110.00万元，同比增加10.00万元，增长率为10.00%。
本部门公用经费支出１１０．００万元，比2023年增长10.00万元（增长10.00%）。
青禾县水利站2024年度公用经费支出110.00 万元 ， 与上年同期比较，增加 10.00 万元 ，提高 10.00 %。
END
}

@test "a decrease has a minus sign" {
  same '90.00万元 value  of ; -10.00万元 change 上年决算 of 7.1; -10.00% growth 上年决算 of 7.2 7.1' << 'END'
公用经费90.00万元，比上年决算减少10.00万元，下降10.00%。
公用经费90.00万元，较2023年度决算数压减10.00万元，降低10.00%。
公用经费90.00万元，与上年决算相比，减少10.00万元，降幅为10.00%。
END
}

@test "a rate of the budget, with both figures before it" {
  same '100.00万元 value  of ; 90.00万元 value  of ; 90.00% rate 年初预算 of 7.2 7.1' << 'END'
项目支出年初预算为100.00万元，支出决算为90.00万元，完成年初预算的90.00%。
项目支出年初预算数100.00万元，决算数90.00万元，完成年初预算90.00%。
项目支出年初预算100.00万元，决算支出90.00万元，为年初预算的90.00%。
项目支出：年初预算为100.00万元，支出决算为90.00万元，占年初预算的90.00%。
项目支出年初预算100.00万元，支出决算90.00万元，预算完成率90.00%。
END
}

@test "parts and their shares" {
  same '100.00万元 total  of ; 60.00万元 part  of 7.1; 60.00% share  of 7.2 7.1; 40.00万元 part  of 7.1; 40.00% share  of 7.4 7.1' << 'END'
本年支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。
本年支出合计100.00万元。其中，基本支出60.00万元，占比60.00%，项目支出40.00万元，占比40.00%。
本年支出合计100.00万元，包括基本支出60.00万元，占本年支出合计的60.00%；项目支出40.00万元，占本年支出的40.00%。
本年支出合计100.00万元，具体构成为：基本支出60.00万元（占60.00%）、项目支出40.00万元（占40.00%）。
本年支出合计100.00万元，按支出性质分，基本支出60.00万元，占总支出的60.00%；项目支出40.00万元，占总支出的40.00%。
本年支出合计100.00万元。其中：基本支出60.00万元，占60.00%。项目支出40.00万元，占40.00%。
END
}

@test "dates, document numbers, telephone numbers and numbering are no figures" {
  same '' << 'END'
根据《预算管理办法（2021年修订）》（青财〔2021〕17号）和青财发[2022]3号文件，于2024年12月31日完成。
截至2024年12月31日，1-12月执行情况良好，4.29日召开第3次会议。
联系电话：0999-6165080，邮政编码830000，见表10和附件2。
一是加强管理；二是落实W060701单元、X101街坊和5G网络建设。
公用经费主要包括：办公费、水费、电费等。
END
}

@test "what stands in a reason belongs to no total and is no change of the item" {
  run facts '本年支出100.00万元，比上年增加10.00万元，主要原因：新建库房，较上年增加15.00万元。其中：基本支出60.00万元，项目支出40.00万元。'
  [ "$output" = '100.00万元 total  of ; 10.00万元 change 上年 of 7.1; 15.00万元 change 上年 of ; 60.00万元 part  of 7.1; 40.00万元 part  of 7.1' ]
}

@test "every id in of is there, and no figure is of itself, in real documents" {
  need_corpus
  for f in "$CORPUS"/*.txt; do
    segment "$f" | tabulate > facts.tsv
    column id < facts.tsv | sort -u > ids
    column of < facts.tsv | tr ' ' '\n' | grep . | sort -u | comm -23 - ids > missing || true
    [ ! -s missing ] || { echo "$f"; cat missing; false; }
    awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
      index(" " $c["of"] " ", " " $c["id"] " ") { print; bad = 1 } END { exit bad }' facts.tsv
  done
}
