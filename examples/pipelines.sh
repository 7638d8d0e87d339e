# Pipelines to copy. Each block stands alone and runs in this folder; more are in gongkai(7).

# The outline of a document.
segment wangchao-2025.txt | awk -F '\t' '$5 == "heading" { printf "%*s%s\n", 2 * $6, "", $9 }'

# Errors only, most documents first: how many has each?
segment *.txt | tabulate | sum-check --min=error | cut -f 1 | sed 1d | sort | uniq -c | sort -rn

# Only the arithmetic of the tables: a grep between two programs of the line.
segment yanqiao-2024.txt | tabulate | awk -F '\t' 'NR == 1 || $5 != "" || $15 == "meta"' | sum-check

# Every relation that was checked, and how each came out.
segment qingwu-2024.txt | tabulate | sum-check -a | cut -f 3,4 | sed 1d | sort | uniq -c

# The account tree of one table, indented by the length of the code.
segment qingwu-2024.txt | tabulate |
  awk -F '\t' '$5 == "支出决算表" && $7 == 3 { printf "%*s%s %s %s\n", length($8), "", $8, $9, $13 }'

# Completion rates under 90 %, in all documents (awk reads 88.92 as a number here, only to compare it).
segment *.txt | tabulate | awk -F '\t' '$10 == "完成率" && $13 < 90 { print $1 ":" $2 ": " $9 " " $13 "%" }'

# One column under another: a pivot with Miller.
segment qingwu-2024.txt | tabulate |
  mlr --itsv --opprint filter '$table == "支出决算表" && $code != ""' \
    then reshape -s measure,value then unsparsify then cut -r -f '^(code|item|本年支出|基本支出|项目支出)'

# For Excel: a byte order mark, codes kept as text.
segment qingwu-2024.txt | tabulate | to-csv --bom --excel-text -f code,item,measure,value,unit > facts.csv

# Findings of this version of a text that the last one did not have.
segment yanqiao-2024.txt | tabulate | sum-check -L zh | cut -f 3-7,12 | sort > new
sed 's/368.40/386.40/' yanqiao-2024.txt | segment -d yanqiao-2024.txt | tabulate | sum-check -L zh | cut -f 3-7,12 | sort > old
comm -23 new old
