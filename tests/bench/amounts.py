"""What a short script would do: headings and amounts of money, one a line."""
import re
import sys

HEADING = re.compile(r' *(第.+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)')
AMOUNT = re.compile(r'[0-9][0-9,.]*(?:万元|亿元|元|%)')
for name in sys.argv[1:]:
    for number, line in enumerate(open(name, encoding='utf-8'), 1):
        if HEADING.match(line):
            print(f'{name}:{number}: {line}', end='')
        for amount in AMOUNT.findall(line):
            print(f'{name}:{number}: {amount}')
