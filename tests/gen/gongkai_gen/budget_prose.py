"""The explanations of a budget, in several wordings."""
from .accounts import ECONOMIC, FUNCTIONAL
from .accounts_prose import AccountsProse

OVERALL = [
    ('收支总预算|收入支出总预算|收入支出', '{ag}{y}年收支总预算{t}，{c}。'),
    ('收支总预算|收入支出总预算|收入支出', '{y}年，{ag}收支总预算为{t}。{c}。'),
    ('收入预算', '{y}年，{ag}收入预算{t}，{c}。'),
    ('收入总预算', '{ag}{y}年收入总预算{t}，{c}。'),
]
INCOME = [
    ('收入预算', '{ag}{y}年收入预算{t}，其中：{parts}。'),
    ('收入预算', '{y}年收入预算{t}，包括：{parts}。'),
    ('收入预算', '{y}年度收入预算{t}。其中：{parts}。'),
]
SPENDING = [
    ('支出预算', '{ag}{y}年支出预算{t}，其中：'),
    ('支出预算', '{y}年支出预算{t}，按支出性质分为：'),
    ('支出预算', '{y}年支出预算为{t}，其中：'),
]
SIZE = [
    '{ag}{y}年一般公共预算拨款支出{t}，{c}。',
    '{y}年一般公共预算拨款支出预算数为{t}，{c}。',
]
STRUCTURE = [
    '{y}年一般公共预算拨款支出{t}，主要用于以下方面：{parts}。',
    '{y}年一般公共预算拨款支出{t}，按功能分类：{parts}。',
]
ITEM = [
    '{name}{y}年预算数为{t}，{c}。',
    '{name}：{y}年预算数为{t}，{c}。',
    '{name}：预算安排{t}，{c}。',
    '“{name}”{t}，主要用于保障相关业务开展，{c}。',
]
BASIC = ['{ag}{y}年一般公共预算基本支出{t}，其中：', '{y}年一般公共预算基本支出{t}。其中：']
BASIC_PART = ['{name}{a}，主要包括：{parts}。', '{name}{a}。主要包括：{parts}。', '{name}{a}，包括：{parts}。']
THREE = [
    ('“三公”经费预算数', '{y}年“三公”经费预算数为{t}，{c}。其中：'),
    ('财政拨款“三公”经费预算', '{ag}{y}年财政拨款“三公”经费预算{t}，{c}。其中：'),
]
THREE_PART = ['（{n}）{name}{t}，{c}。', '{n}、{name}{t}，{c}。']
RUNNING = ['{ag}{y}年机关运行经费财政拨款预算{t}，{c}。', '{y}年，{ag}机关运行经费预算{t}，{c}。']
PROCUREMENT = [
    '{y}年，{ag}政府采购预算{t}，其中：{parts}。',
    '{y}年本部门政府采购预算总额{t}，其中：{parts}。',
]
TITLES = {
    'overall': '部门收支总表', 'income': '部门收入总表', 'spending': '部门支出总表',
    'fiscal': '财政拨款收支总表', 'general': '一般公共预算支出表', 'basic': '一般公共预算基本支出表',
    'three': '一般公共预算“三公”经费支出表',
}
SECTIONS = {
    'overall': '{y}年收支预算总体情况说明', 'income': '{y}年收入预算情况说明', 'spending': '{y}年支出预算情况说明',
    'general': '{y}年一般公共预算拨款情况说明', 'basic': '{y}年一般公共预算基本支出情况说明',
    'three': '{y}年“三公”经费预算情况说明', 'other': '其他重要事项的情况说明',
}


class BudgetProse(AccountsProse):
    def overall(self):
        x = self.x
        item, template = x.pick('OVERALL', OVERALL)
        t = x.amount(self.now.grand, item)
        x.para(template, t=t, c=self.compare(t, self.now.grand, self.before.grand))

    def income(self):
        x, y = self.x, self.now
        item, template = x.pick('INCOME', INCOME)
        t = x.amount(y.grand, item, role='total')
        fiscal, own = y.source('财政拨款收入'), y.income - y.source('财政拨款收入')
        named = [('财政拨款收入', fiscal), ('单位资金收入', own),
                 ('上年结转结余', y.opening + y.other_opening)]
        x.para(template, t=t, parts=self.shares(t, y.grand, named))

    def spending(self):
        """Each part in a paragraph of its own, with its share and its change."""
        x = self.x
        item, template = x.pick('SPENDING', SPENDING)
        t = x.amount(self.now.spent, item, role='total')
        x.para(template, t=t)
        parts = []
        for name, what in (('基本支出', ('basic',)), ('项目支出', ('project', 'other_project'))):
            now, before = (sum(y.total(w) for w in what) for y in (self.now, self.before))
            part = x.amount(now, name, role='part', of=[t])
            share = x.percent(now, self.now.spent, name, '占比', 'share', [part], maybe=[t])
            self.doc.relate('share', share, part, t)
            parts.append(part)
            x.para(x.pick('spending part', ['{name}{a}，占{s}，{c}。', '{name}{a}，占支出预算的{s}；{c}。']),
                   name=name, a=part, s=share, c=self.compare(part, now, before))
        self.doc.relate('sum', t, *parts)

    def general(self):
        x, y = self.x, self.now
        subs = self.headings(3, ['一般公共预算拨款规模变化情况', '一般公共预算拨款结构情况', '一般公共预算拨款具体使用情况'])
        fen, prior = (z.total('fiscal', fund='general') for z in (y, self.before))
        name = '一般公共预算拨款支出'
        next(subs)()
        t = x.amount(fen, name)
        x.para(x.pick('SIZE', SIZE), t=t, c=self.compare(t, fen, prior))
        next(subs)()
        t = x.amount(fen, name)
        classes = sorted({c[:3] for c, i in y.items.items() if i.fund == 'general' and i.fiscal})
        mark = x.style.class_mark
        named = [(FUNCTIONAL[c] + mark.format(c), y.total('fiscal', c, 'general'),
                  c if '{}' in x.style.class_mark else '') for c in classes]
        x.para(x.pick('STRUCTURE', STRUCTURE), t=t, parts=self.shares(t, fen, named))
        next(subs)()
        for n, (code, item) in enumerate(sorted(y.items.items()), 1):
            if item.fund == 'general' and item.fiscal:
                self.item(n, code, item)

    def item(self, n, code, item):
        x = self.x
        chain, joined = x.style.chain(code)
        before = self.before.items.get(code)
        t = x.amount(item.fiscal, chain, code=joined)
        x.para(x.style.item_number.format(n=n) + x.pick('ITEM', ITEM), name=chain, t=t,
               c=self.compare(t, item.fiscal, before.fiscal if before else 0))

    def basic(self):
        self.basic_parts('一般公共预算基本支出', BASIC, BASIC_PART)

    def three(self):
        x = self.x

        def amount(y, keys):
            return sum(y.three[k][0] for k in keys)
        rows = [('因公出国（境）费', ['出国']), ('公务用车购置费', ['购置']), ('公务用车运行维护费', ['运行']),
                ('公务接待费', ['接待'])]
        every = [k for _, keys in rows for k in keys]
        item, template = x.pick('THREE', THREE)
        now, before = amount(self.now, every), amount(self.before, every)
        t = x.amount(now, item, role='total')
        x.para(template, t=t, c=self.compare(t, now, before))
        parts = []
        for n, (name, keys) in enumerate(rows, 1):
            now, before = amount(self.now, keys), amount(self.before, keys)
            part = x.amount(now, name, role='part', of=[t])
            parts.append(part)
            x.para(x.pick('THREE_PART', THREE_PART), n='一二三四'[n - 1] if '（' in
                   x.pick('THREE_PART', THREE_PART)[:2] else str(n), name=name, t=part,
                   c=self.compare(part, now, before))
        self.doc.relate('sum', t, *parts)

    def other(self):
        self.sections(('机关运行经费', self.running), ('政府采购情况', self.procurement),
                      ('国有资产占有使用情况', self.cars))

    def running(self):
        self.running_expenses('机关运行经费财政拨款预算|机关运行经费预算|机关运行经费', RUNNING)

    def procurement(self):
        x, p = self.x, self.now.procurement
        t = x.amount(p['total'], '政府采购预算|政府采购预算总额')
        named = [('政府采购货物预算', p['goods']), ('政府采购工程预算', p['works']),
                 ('政府采购服务预算', p['services'])]
        if not p['total']:
            x.para('{ag}{y}年没有安排政府采购预算。')
            return
        x.para(x.pick('PROCUREMENT', PROCUREMENT), t=t, parts=self.plain_parts(t, named))
