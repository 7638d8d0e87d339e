"""The standard tables of final accounts, and the relations inside them."""
from .accounts import CLASS_NAMES, CLASSES, ECONOMIC, FUNCTIONAL
from .agency import SOURCES
from .document import Cell, Fact, Table

ORDINALS = '一二三四五六七八九十'


def ordinal(n):
    """1 -> 一, 12 -> 十二, 20 -> 二十"""
    if n <= 10:
        return ORDINALS[n - 1]
    tens, ones = divmod(n, 10)
    return ('' if tens == 1 else ORDINALS[tens - 1]) + '十' + (ORDINALS[ones - 1] if ones else '')


def is_fact(cell):
    return isinstance(cell, Fact)


def relate_codes(doc, rows, columns):
    """In every column: a code is the sum of the codes one level below, the total of the classes.
    rows: (code, cells), code '' for the total."""
    below = {3: 5, 5: 7}
    cells = {}
    for code, row in rows:
        cells[code] = row
    for code, row in rows:
        if code == '':
            parts = [r for c, r in rows if len(c) == 3]
        elif len(code) in below:
            parts = [r for c, r in rows if c.startswith(code) and len(c) == below[len(code)]]
        else:
            continue
        for c in columns:
            found = [p[c] for p in parts if is_fact(p[c])]
            if is_fact(row[c]) and found:
                doc.relate('sum', row[c], *found)


def relate_across(doc, rows, total, columns):
    """In every row: the total column is the sum of the columns."""
    for row in rows:
        parts = [row[c] for c in columns if is_fact(row[c])]
        if is_fact(row[total]) and parts:
            doc.relate('sum', row[total], *parts)


class Tables:
    def __init__(self, context):
        self.x, self.year, self.style = context, context.year, context.style
        self.doc = context.doc
        self.number = 0

    def add(self, title, head, rows, **more):
        self.number += 1
        number = self.style.table_number.format(n=self.number, nn=f'{self.number:02d}')
        unit = self.style.unit_line.format(unit=self.style.table_unit, ag=self.x.agency.name)
        title = title.format(y=self.x.y)
        self.doc.table(Table(title, more.pop('unit', unit), head, rows, number, **more))

    def classes(self):
        return CLASSES if self.style.all_classes else sorted({c[:3] for c in self.year.codes()})

    def code_cells(self, code, name):
        """The cells of a code and its name, as the style sets them."""
        if self.style.code_cells == 'name':
            return [f'{code} {name}' if code else name]
        if self.style.code_cells == 'three':
            split = [code[:3], code[3:5], code[5:]] if code else ['', '', '']
            return split + [name]
        if self.style.code_cells == 'deep':  # the name behind two blank cells
            return [code, '', '', name]
        return [code, name]

    def code_head(self, names):
        """The two head rows above code_cells and the columns; 'a/b' is column b of group a."""
        groups, below = [], []
        for name in names:
            group, slash, own = name.rpartition('/')
            if not slash:
                groups.append(Cell(name, 1, 2))
                continue
            below.append(Cell(own))
            if groups and groups[-1].text == group and groups[-1].high == 1:
                groups[-1].wide += 1
            else:
                groups.append(Cell(group))
        left, lower = {
            'name': ([Cell('科目名称', 1, 2)], []),
            'two': ([Cell('项目', 2)], [Cell('功能分类科目编码'), Cell('科目名称')]),
            'deep': ([Cell('项目', 4)], [Cell('支出功能分类科目编码', 3), Cell('科目名称')]),
            'three': ([Cell('功能分类科目编码', 3), Cell('功能分类科目名称', 1, 2)],
                      [Cell('类'), Cell('款'), Cell('项')]),
        }[self.style.code_cells]
        if not below and not lower:
            return [[Cell('科目名称')] + [Cell(n) for n in names]]
        return [left + groups, lower + below]

    def by_code(self, title, measures, figures, total, codes, across=None, **more):
        """A table with one row a code. figures(start) gives the amounts of a code and below.
        across: the columns that add up to the first, counted from 0; all others, if not given."""
        rows, coded = [], []
        skip = len(self.code_cells('', ''))

        def row(code, name):
            cells = [self.x.cell(fen, name, m, code) for m, fen in zip(measures, figures(code))]
            rows.append(self.code_cells(code, name) + cells)
            coded.append((code, rows[-1]))
        if not self.style.total_last:
            row('', total)
        for code in codes:
            row(code, FUNCTIONAL[code])
        if self.style.total_last:
            row('', total)
        columns = range(skip, skip + len(measures))
        relate_codes(self.doc, coded, columns)
        relate_across(self.doc, rows, skip, columns[1:] if across is None else
                      [skip + c for c in across])
        self.add(title, self.code_head(measures), rows, labels=tuple(range(skip)), **more)

    # the tables

    def halves(self, title, left, right, left_measures, right_measures):
        """left, right: rows of (label, amounts); the shorter half is filled with blanks."""
        rows = []
        sides = []
        for side, measures in ((left, left_measures), (right, right_measures)):
            made = []
            for label, item, amounts in side:
                made.append([label] + [self.x.cell(fen, item, m) for m, fen in
                                       zip(measures, amounts)])
            sides.append(made)
        return sides

    def join(self, left, right, tail):
        """Rows of both halves; the last `tail` rows of each stand beside one another."""
        head_left, head_right = left[:-tail], right[:-tail]
        blank_left = [''] * len(left[0])
        blank_right = [''] * len(right[0])
        n = max(len(head_left), len(head_right))
        head_left += [list(blank_left) for _ in range(n - len(head_left))]
        head_right += [list(blank_right) for _ in range(n - len(head_right))]
        return [a + b for a, b in zip(head_left + left[-tail:], head_right + right[-tail:])]

    def overall(self):
        y, x = self.year, self.x
        word = self.style.amount_word
        own = {s: y.source(s) for s in SOURCES}
        fund = sum(i.income['财政拨款收入'] for i in y.items.values() if i.fund == 'fund')
        names = [('一般公共预算财政拨款收入', own['财政拨款收入'] - fund),
                 ('政府性基金预算财政拨款收入', fund), ('国有资本经营预算财政拨款收入', 0)]
        names += [(s, own[s]) for s in SOURCES[1:]]
        left = [(f'{ordinal(i)}、{n}', n, [fen]) for i, (n, fen) in enumerate(names, 1)]
        carried = y.opening + y.other_opening
        left += [('本年收入合计', '本年收入合计', [y.income]),
                 ('使用非财政拨款结余', '使用非财政拨款结余', [y.surplus_used]),
                 ('年初结转和结余', '年初结转和结余', [carried]), ('总计', '总计', [y.grand])]
        right = [(f'{ordinal(i)}、{CLASS_NAMES[c]}', CLASS_NAMES[c], [y.total('spent', c)])
                 for i, c in enumerate(self.classes(), 1)]
        right += [('本年支出合计', '本年支出合计', [y.spent]), ('结余分配', '结余分配', [y.distributed]),
                  ('年末结转和结余', '年末结转和结余', [y.closing + y.other_closing]),
                  ('总计', '总计', [y.grand])]
        a, b = self.halves('', left, right, [f'收入/{word}'], [f'支出/{word}'])
        for side in (a, b):
            facts = [r[1] for r in side]
            for total, parts in ((facts[-4], facts[:-4]), (facts[-1], facts[-4:-1])):
                parts = [p for p in parts if is_fact(p)]
                if is_fact(total) and parts:
                    self.doc.relate('sum', total, *parts)
        head = [[Cell('收入', 2), Cell('支出', 2)],
                [Cell('项目'), Cell(word), Cell(self.style.class_head), Cell(word)]]
        self.add(self.style.titles['overall'], head, self.join(a, b, 4), labels=(0, 2), halves=2)

    def income(self):
        y = self.year

        def figures(code):
            own = [y.source(s, code) for s in SOURCES]
            return [sum(own)] + own
        self.by_code(self.style.titles['income'], ['本年收入合计'] + SOURCES, figures, '合计',
                     y.codes(lambda i: sum(i.income.values())))

    def spending(self):
        y = self.year

        def figures(code):
            basic = y.total('basic', code)
            project = y.total('project', code) + y.total('other_project', code)
            return [basic + project, basic, project, 0, 0, 0]
        self.by_code(self.style.titles['spending'],
                     ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
                     figures, '合计', y.codes())

    def fiscal(self):
        y, word = self.year, self.style.amount_word
        fund = sum(i.income['财政拨款收入'] for i in y.items.values() if i.fund == 'fund')
        general = y.source('财政拨款收入') - fund
        left = [('一、一般公共预算财政拨款', '一般公共预算财政拨款', [general]),
                ('二、政府性基金预算财政拨款', '政府性基金预算财政拨款', [fund]),
                ('三、国有资本经营预算财政拨款', '国有资本经营预算财政拨款', [0]),
                ('本年收入合计', '本年收入合计', [general + fund]),
                ('年初财政拨款结转和结余', '年初财政拨款结转和结余', [y.opening]),
                ('总计', '总计', [general + fund + y.opening])]

        def split(start):
            g, f = (y.total('fiscal', start, k) for k in ('general', 'fund'))
            return [g + f, g, f, 0]
        right = [(f'{ordinal(i)}、{CLASS_NAMES[c]}', CLASS_NAMES[c], split(c))
                 for i, c in enumerate(self.classes(), 1)]
        spent = split('')
        right += [('本年支出合计', '本年支出合计', spent),
                  ('年末财政拨款结转和结余', '年末财政拨款结转和结余', [y.closing, y.closing, 0, 0]),
                  ('总计', '总计', [spent[0] + y.closing, spent[1] + y.closing, spent[2], 0])]
        columns = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']
        a, b = self.halves('', left, right, [f'收入/{word}'], [f'支出/{c}' for c in columns])
        for c in range(1, 5):
            self.relate_column([r[c] for r in b])
        self.relate_column([r[1] for r in a])
        relate_across(self.doc, b, 1, (2, 3, 4))
        head = [[Cell('收入', 2), Cell('支出', 5)],
                [Cell('项目'), Cell(word), Cell(self.style.class_head)] + [Cell(c) for c in columns]]
        self.add(self.style.titles['fiscal'], head, self.join(a, b, 3), labels=(0, 2), halves=2)

    def relate_column(self, column):
        """The third from the end is the sum of all above; the last of the two before it."""
        for total, parts in ((column[-3], column[:-3]), (column[-1], column[-3:-1])):
            parts = [p for p in parts if is_fact(p)]
            if is_fact(total) and parts:
                self.doc.relate('sum', total, *parts)

    def general(self):
        y = self.year

        def figures(code):
            b, p = (y.total(w, code, 'general') for w in ('basic', 'project'))
            return [b + p, b, p]
        self.by_code(self.style.titles['general'], [self.style.general_total, '基本支出', '项目支出'],
                     figures, '合计', y.codes(lambda i: i.fund == 'general' and i.fiscal))

    def basic(self):
        """Economic classification in two blocks: personnel, then running costs."""
        y, x, word = self.year, self.x, self.style.amount_word
        sides = []
        for starts, group in ((('301', '303'), '人员经费'), (('302', '310'), '公用经费')):
            side = []
            for code in ECONOMIC:
                fen = y.economy(code)
                if code[:3] in starts and (fen or self.style.all_classes):
                    cell = x.cell(fen, ECONOMIC[code], f'{group}/{word}', code)
                    side.append([code, ECONOMIC[code], cell])
            for head in starts:
                found = [r for r in side if r[0].startswith(head)]
                parts = [r[2] for r in found if len(r[0]) == 5 and is_fact(r[2])]
                if parts and is_fact(found[0][2]):
                    self.doc.relate('sum', found[0][2], *parts)
            total = x.cell(y.economy(*starts), f'{group}合计', f'{group}/{word}')
            parts = [r[2] for r in side if len(r[0]) == 3 and is_fact(r[2])]
            if is_fact(total) and parts:
                self.doc.relate('sum', total, *parts)
            side.append([f'{group}合计', '', total])
            sides.append(side)
        head = [[Cell('人员经费', 3), Cell('公用经费', 3)],
                [Cell('科目编码'), Cell('科目名称'), Cell(word)] * 2]
        self.add(self.style.titles['basic'], head, self.join(*sides, 1), labels=(0, 1, 3, 4),
                 halves=3)

    def fund(self):
        y = self.year
        codes = y.codes(lambda i: i.fund == 'fund')
        names = ['年初结转和结余', '本年收入', '本年支出', '基本支出', '项目支出', '年末结转和结余']

        def figures(code):
            fen = y.total('fiscal', code, 'fund')
            return [0, fen, fen, 0, fen, 0]
        rows, coded = [], []
        for code, name in [('', '合计')] + [(c, FUNCTIONAL[c]) for c in codes]:
            paths = names[:2] + ['本年支出/小计', '本年支出/基本支出', '本年支出/项目支出', names[5]]
            cells = [self.x.cell(fen, name, m, code) for m, fen in zip(paths, figures(code))]
            rows.append([code, name] + cells)
            coded.append((code, rows[-1]))
        relate_codes(self.doc, coded, range(2, 8))
        head = [[Cell('项目', 2), Cell('年初结转和结余', 1, 2), Cell('本年收入', 1, 2), Cell('本年支出', 3),
                 Cell('年末结转和结余', 1, 2)],
                [Cell('科目编码'), Cell('科目名称'), Cell('小计'), Cell('基本支出'), Cell('项目支出')]]
        notes = () if codes else (self.x.any(['注：本表为空，本年没有此项收支。', '说明：无相关数据，本表为空表。']),)
        self.add(self.style.titles['fund'], head, rows, labels=(0, 1), notes=notes)

    def three(self):
        rows = self.three_rows()
        names = self.style.three_columns
        made = []
        for label, item, parent, keys in rows:
            sums = [sum(self.year.three[k][i] for k in keys) for i in range(3)]
            if len(names) == 2:
                sums = sums[1:]
            made.append((label, parent, [self.x.cell(fen, item, m) for m, fen in zip(names, sums)]))
        for label, parent, cells in made:
            for c, cell in enumerate(cells):
                if parent is not None and is_fact(cell) and is_fact(made[parent][2][c]):
                    cell.role, cell.of = 'part', [made[parent][2][c]]
        for n, (label, parent, cells) in enumerate(made):
            for c, cell in enumerate(cells):
                parts = [d[c] for _, p, d in made if p == n and is_fact(d[c])]
                if parts and is_fact(cell):
                    cell.role = 'total' if cell.role == 'value' else cell.role
                    self.doc.relate('sum', cell, *parts)
        head = [[Cell('项目')] + [Cell(n) for n in names]]
        self.add(self.style.titles['three'], head, [[label] + cells for label, _, cells in made])

    def three_rows(self):
        """(label, item, index of the row it is a part of, what it adds up)"""
        everything = ['出国', '购置', '运行', '接待']
        return [('一、“三公”经费支出', '“三公”经费支出', None, everything),
                ('1.因公出国（境）费', '因公出国（境）费', 0, ['出国']),
                ('2.公务用车购置及运行维护费', '公务用车购置及运行维护费', 0, ['购置', '运行']),
                ('（1）公务用车购置费', '公务用车购置费', 2, ['购置']),
                ('（2）公务用车运行维护费', '公务用车运行维护费', 2, ['运行']),
                ('3.公务接待费', '公务接待费', 0, ['接待'])]

    def all(self):
        for name in self.style.tables:
            getattr(self, name)()
