"""The standard tables of a budget."""
from .accounts import CLASS_NAMES, ECONOMIC
from .document import Cell
from .tables import Tables, is_fact, ordinal, relate_across, relate_codes


class BudgetTables(Tables):
    def class_rows(self, figures):
        """(label, item, amounts, code) of every class of spending."""
        rows = []
        for i, code in enumerate(self.classes(), 1):
            label = f'{code} {CLASS_NAMES[code]}' if self.style.class_codes else \
                f'{ordinal(i)}、{CLASS_NAMES[code]}'
            rows.append((label, CLASS_NAMES[code], figures(code),
                         code if self.style.class_codes else ''))
        return rows

    def side(self, entries, measures):
        return [[e[0]] + [self.x.cell(fen, e[1], m, e[3] if len(e) > 3 else '')
                          for m, fen in zip(measures, e[2])] for e in entries]

    def parts_of(self, rows, total, parts):
        """Rows whose numbering makes them parts of the row above them."""
        if not is_fact(rows[total][1]):
            return
        found = [rows[p][1] for p in parts if is_fact(rows[p][1])]
        for fact in found:
            fact.role, fact.of = 'part', [rows[total][1]]
        if found:
            rows[total][1].role = 'total'
            self.doc.relate('sum', rows[total][1], *found)

    def overall(self):
        y, word = self.year, self.style.amount_word
        fund = y.total('fiscal', fund='fund')
        fiscal = y.source('财政拨款收入')
        own = [y.source(s) for s in ('上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入')]
        left = [('一、财政拨款收入', '财政拨款收入', [fiscal]),
                ('1.一般公共预算资金', '一般公共预算资金', [fiscal - fund]),
                ('2.政府性基金预算资金', '政府性基金预算资金', [fund]),
                ('3.国有资本经营预算资金', '国有资本经营预算资金', [0]),
                ('二、事业收入', '事业收入', [own[1]]), ('三、事业单位经营收入', '事业单位经营收入', [own[2]]),
                ('四、上级补助收入', '上级补助收入', [own[0]]),
                ('五、附属单位上缴收入', '附属单位上缴收入', [own[3]]), ('六、其他收入', '其他收入', [own[4]]),
                ('七、上年结转结余', '上年结转结余', [y.opening + y.other_opening]),
                ('收入总计', '收入总计', [y.grand])]
        right = self.class_rows(lambda c: [y.total('spent', c)])
        right += [('结转下年支出', '结转下年支出', [y.closing + y.other_closing + y.distributed]),
                  ('支出总计', '支出总计', [y.grand])]
        a, b = self.side(left, [f'收入/{word}']), self.side(right, [f'支出/{word}'])
        self.parts_of(a, 0, (1, 2, 3))
        for rows, parts in ((a, [0] + list(range(4, 10))), (b, range(len(b) - 1))):
            facts = [rows[p][1] for p in parts if is_fact(rows[p][1])]
            if is_fact(rows[-1][1]) and facts:
                self.doc.relate('sum', rows[-1][1], *facts)
        head = [[Cell('收入', 2), Cell('支出', 2)],
                [Cell('项目'), Cell(word), Cell(self.style.class_head), Cell(word)]]
        self.add(self.style.titles['overall'], head, self.join(a, b, 1), labels=(0, 2), halves=2)

    def income(self):
        y = self.year

        def figures(code):
            fund = y.total('fiscal', code, 'fund')
            fiscal = y.source('财政拨款收入', code)
            own = sum(sum(i.income.values()) for c, i in y.items.items() if c.startswith(code)) - fiscal
            carried = y.opening if y.carrier.startswith(code) else 0
            return [fiscal + own + carried, fiscal, fiscal - fund, fund, own, carried]
        names = ['合计', '财政拨款/小计', '财政拨款/一般公共预算', '财政拨款/政府性基金预算', '单位资金', '上年结转']
        codes = y.codes(lambda i: i.spent)
        self.by_code(self.style.titles['income'], names, figures, '合计', codes, across=(1, 4, 5))

    def spending(self):
        y = self.year
        group = self.style.spending_group

        def figures(code):
            basic = y.total('basic', code)
            project = y.total('project', code) + y.total('other_project', code)
            return [basic + project, basic, project]
        self.by_code(self.style.titles['spending'], [group + n for n in ('合计', '基本支出', '项目支出')],
                     figures, '合计', y.codes())

    def general(self):
        y = self.year

        def figures(code):
            b, p = (y.total(w, code, 'general') for w in ('basic', 'project'))
            return [b + p, b, p]
        self.by_code(self.style.titles['general'], ['合计', '基本支出', '项目支出'], figures, '合计',
                     y.codes(lambda i: i.fund == 'general' and i.fiscal))

    def basic(self):
        """One row a code, the amount again in the column of its group."""
        y, three = self.year, self.style.code_cells == 'three'
        rows, coded = [], []

        def row(code, name, fen):
            starts = ('301', '303')
            people = y.economy(*starts) if not code else fen if code.startswith(starts) else 0
            cells = [self.x.cell(v, name, m, code) for m, v in
                     (('合计', fen), ('人员经费', people), ('公用经费', fen - people))]
            label = [code[:3], code[3:], name] if three else [code, name]
            rows.append(label + cells)
            coded.append((code, rows[-1]))
        for code in ECONOMIC:
            if y.economy(code):
                row(code, ECONOMIC[code], y.economy(code))
        row('', '合计', sum(y.economic.values()))
        skip = 3 if three else 2
        relate_codes(self.doc, coded, range(skip, skip + 3))
        relate_across(self.doc, rows, skip, (skip + 1, skip + 2))
        names = [Cell(n, 1, 2) for n in ('合计', '人员经费', '公用经费')]
        head = [[Cell('经济分类科目编码', 2), Cell('经济分类科目名称', 1, 2)] + names, [Cell('类'), Cell('款')]] \
            if three else [[Cell('经济分类科目', 2)] + names, [Cell('科目编码'), Cell('科目名称')]]
        self.add(self.style.titles['basic'], head, rows, labels=tuple(range(skip)))

    def three(self):
        """One row of figures below a head of two levels."""
        t = {k: v[0] for k, v in self.year.three.items()}
        cars = t['购置'] + t['运行']
        group = '公务用车购置及运行费'
        columns = [('合计', t['出国'] + cars + t['接待']), ('因公出国（境）费', t['出国']),
                   (f'{group}/小计', cars), (f'{group}/公务用车购置费', t['购置']),
                   (f'{group}/公务用车运行费', t['运行']), ('公务接待费', t['接待'])]
        row = [self.x.cell(fen, '*', m, zero='0.00') for m, fen in columns]
        self.doc.relate('sum', row[0], row[1], row[2], row[5])
        self.doc.relate('sum', row[2], row[3], row[4])
        head = [[Cell('合计', 1, 2), Cell('因公出国（境）费', 1, 2), Cell(group, 3), Cell('公务接待费', 1, 2)],
                [Cell('小计'), Cell('公务用车购置费'), Cell('公务用车运行费')]]
        self.add(self.style.titles['three'], head, [row], labels=())
