"""An invented disclosure of any length: its accounts in two tables and in sentences, so that sums and
equalities grow with it. Nothing in it is printed twice by chance, as it is in a document repeated."""

DIGITS = '零一二三四五六七八九'
SECTIONS, ITEMS = 10, 6  # of a class, of a section


def document(classes):
    """The text of a document with those classes of accounts, which are numbers."""
    rows = [row for c in classes for row in class_rows(c)]
    lines = ['青湾县统计服务中心2024年度部门决算', '', '第二部分 2024年度部门决算表', '']
    for title in ('支出决算表', '一般公共预算财政拨款支出决算表'):
        lines += table(title, rows)
    lines += ['第三部分 2024年度部门决算情况说明', '', '一、支出决算情况说明', '']
    return '\n'.join(lines + [sentence(*row) for row in rows if len(row[0]) == 7]) + '\n'


def class_rows(number):
    """(code, name, basic, project) of a class, its sections and their items, in cents. The codes are
    none of the classification, so that any name will do."""
    name = ''.join(DIGITS[int(d)] for d in f'{number:04d}')
    rows = [[f'{235 + number}', f'{name}服务支出', 0, 0]]
    for s in range(1, SECTIONS + 1):
        section = [f'{rows[0][0]}{s:02d}', f'{name}第{DIGITS[s // 10]}{DIGITS[s % 10]}款事务', 0, 0]
        rows.append(section)
        for i in range(1, ITEMS + 1):
            basic, project = 10007 * number + 1009 * s + 101 * i, 9973 * number + 907 * s + 89 * i
            rows.append([f'{section[0]}{i:02d}', f'{section[1][:-2]}{DIGITS[i]}项事务', basic, project])
            for above in (rows[0], section):
                above[2] += basic
                above[3] += project
    return rows


def table(title, rows):
    total = [sum(row[k] for row in rows if len(row[0]) == 3) for k in (2, 3)]
    return [title, '单位：万元', '功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
            '\t'.join(['合计', ''] + amounts(*total))] + \
        ['\t'.join([code, name] + amounts(basic, project)) for code, name, basic, project in rows] + ['']


def sentence(code, name, basic, project):
    return f'{name}（{code}）支出{amounts(basic, project)[0]}万元。'


def amounts(basic, project):
    return [f'{n // 100}.{n % 100:02d}' for n in (basic + project, basic, project)]
