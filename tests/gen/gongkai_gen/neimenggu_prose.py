"""Explanations with two comparisons in a sentence, parts in paragraphs of their own and headings
that are statements at the same time."""
from .accounts import FUNCTIONAL
from .accounts_prose import BOTH, AccountsProse
from .agency import SOURCES
from .document import Word
from .tables import ordinal

BUDGET_BASE = ['与年初预算相比', '与年初预算数相比', '比年初预算', '较年初预算']
LAST_BASE = ['与上年决算相比', '与上年决算数相比', '比上年决算', '较上年决算']


class NeimengguProse(AccountsProse):
    def against(self, fact, now, then, name, leads, base, each=''):
        """`与…相比，[收、支总计各]增加…，增长…` about a fact."""
        x, delta = self.x, now - then
        lead = x.pick(name, leads)
        comma = '，' if lead.startswith('与') else ''
        if not delta:
            return x.say(lead + comma + x.pick(name + ' flat', ['无变化', '持平']) if lead.startswith('与')
                         else '与' + lead[1:] + '持平')
        change = x.amount(delta, fact.item, '增减额', 'change', of=[fact], base=base,
                          signed=-1 if delta < 0 else 1)
        if not then:  # no growth over nothing
            return x.say(f'{lead}{comma}{each}增加{{d}}', d=change)
        growth = x.percent(abs(delta), then, fact.item, '增减率', 'growth', [change, fact], base, delta < 0)
        self.doc.relate('growth', growth, change, fact)
        up, grow = ('增加', '增长') if delta > 0 else ('减少', '下降')
        return x.say(f'{lead}{comma}{each}{{up}}{{d}}，{{grow}}{{g}}', d=change, g=growth,
                     up=Word(up, change), grow=Word(grow, growth))

    def budgeted(self, year):
        return year.total('budget')

    def overall(self):
        x, y = self.x, self.now
        t = x.amount(y.grand, BOTH)
        each = x.pick('each', ['收、支总计各', '收、支各', '收入、支出总计各'])
        x.para('{ag}{y}年度收入、支出决算总计均为{t}。{a}；{b}。其中：', t=t,
               a=self.against(t, y.grand, self.budgeted(y), 'nb', BUDGET_BASE, '年初预算', each),
               b=self.against(t, y.grand, self.before.grand, 'nl', LAST_BASE, '上年决算', each))
        self.side('（一）', '收入决算总计', y.grand, self.income_parts)
        self.side('（二）', '支出决算总计', y.grand, self.spending_parts)

    def side(self, number, name, fen, parts):
        """A heading that is a statement: （一）收入决算总计10.00万元。包括："""
        x = self.x
        t = x.amount(fen, name, role='total')
        x.para(number + '{name}{t}。包括：', name=name, t=t)
        facts = []
        for n, (item, of) in enumerate(parts, 1):
            part = x.amount(of(self.now), item, role='part', of=[t])
            facts.append(part)
            x.para(f'{n}.{{name}}{{a}}。{{c}}。', name=item, a=part,
                   c=self.against(part, of(self.now), of(self.before), 'nl', LAST_BASE, '上年决算'))
        self.doc.relate('sum', t, *facts)

    income_parts = [('本年收入决算合计', lambda y: y.income),
                    ('使用非财政拨款结余', lambda y: y.surplus_used),
                    ('年初结转和结余', lambda y: y.opening + y.other_opening)]
    spending_parts = [('本年支出决算合计', lambda y: y.spent), ('结余分配', lambda y: y.distributed),
                      ('年末结转和结余', lambda y: y.closing + y.other_closing)]

    def listed(self, name, fen, named, lead):
        """Each part in a paragraph of its own."""
        x = self.x
        t = x.amount(fen, name, role='total')
        x.para(lead, t=t)
        parts = []
        for n, (item, part_fen) in enumerate(named):
            part = x.amount(part_fen, item, role='part', of=[t])
            if not part_fen:  # the list may be complete without it
                part.role, part.of, part.maybe = 'part|value', [], [t]
            share = x.percent(part_fen, fen, item, '占比', 'share', [part], maybe=[t])
            self.doc.relate('share', share, part, t)
            parts.append(part)
            x.para('{name}{a}，占{s}' + ('。' if n == len(named) - 1 else '；'), name=item, a=part, s=share)
        self.doc.relate('sum', t, *parts)

    def income(self):
        self.listed('本年收入决算合计', self.now.income,
                    [('本年' + s, self.now.source(s)) for s in SOURCES],
                    '{ag}{y}年度本年收入决算合计{t}，其中：')

    def spending(self):
        y = self.now
        basic = y.total('basic')
        self.listed('本年支出决算合计', y.spent, [('本年基本支出', basic), ('本年项目支出', y.spent - basic)],
                    '{ag}{y}年度本年支出决算合计{t}，其中：')

    def general(self):
        """By class: its amount and change, then its items with budget and execution."""
        x, y = self.x, self.now
        items = [i for _, i in sorted(y.items.items()) if i.fund == 'general' and i.fiscal]
        fen, budget = sum(i.fiscal for i in items), sum(i.budget for i in items)
        t = x.amount(fen, '一般公共预算财政拨款支出决算', role='total')
        b = x.amount(budget, '*', '年初预算数', '*')
        x.para('{ag}{y}年度一般公共预算财政拨款支出决算{t}。与年初预算{b}相比，{r}。其中：', t=t, b=b,
               r=self.rate(t, b, fen, budget, template='完成年初预算的{r}'))
        parts = []
        for n, code in enumerate(sorted({i.code[:3] for i in items}), 1):
            self.doc.heading(3, f'（{ordinal(n)}）', FUNCTIONAL[code] + '（类）')
            parts.append(self.one_class(code, [i for i in items if i.code.startswith(code)], t))
        self.doc.relate('sum', t, *parts)

    def one_class(self, code, items, total):
        x = self.x
        fen, delta = sum(i.fiscal for i in items), sum(i.fiscal - i.budget for i in items)
        name = FUNCTIONAL[code] + '（类）'
        t = x.amount(fen, name, role='part', of=[total])
        c = x.say('与年初预算持平')
        if delta:
            change = x.amount(delta, name, '增减额', 'change', of=[t], base='年初预算',
                              signed=-1 if delta < 0 else 1)
            c = x.say('与年初预算相比{up}{d}', up=Word('增加' if delta > 0 else '减少', change), d=change)
        x.para('{name}决算数为{t}，{c}。其中：', name=name, t=t, c=c)
        parts = []
        for n, item in enumerate(items, 1):
            chain = ''.join(FUNCTIONAL[item.code[:k]] + f'（{level}）' for k, level in ((5, '款'), (7, '项')))
            ib = x.amount(item.budget, chain, '年初预算数', code='*')
            it = x.amount(item.fiscal, chain, role='part', code='*', of=[t])
            parts.append(it)
            x.para(f'{n}.{{name}}。年初预算{{b}}，支出决算{{t}}，{{r}}。{{why}}', name=chain, b=ib, t=it,
                   r=self.rate(it, ib, item.fiscal, item.budget, template='完成年初预算的{r}'),
                   why=self.why(item.fiscal - item.budget))
        if len(parts) > 1:
            self.doc.relate('sum', t, *parts)
        return t
