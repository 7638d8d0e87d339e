"""The explanations of a final account, section by section, each in several wordings."""
from .accounts import ECONOMIC, FUNCTIONAL
from .agency import SOURCES
from .document import Fact
from .performance import Performance
from .phrases import Phrases
from .tables import ordinal

BOTH = '收入支出总计|收、支总计|收支总计|收入、支出总计|收入支出决算总计'
FISCAL_BOTH = '财政拨款收入支出总计|财政拨款收、支总计|财政拨款收支总计|财政拨款收入、支出总计'

OVERALL = [
    (BOTH, '{y}年度收、支总计均为{t}。{c}。'),
    (BOTH, '{ag}{y}年度收入、支出总计均为{t}，{c}。'),
    (BOTH, '本部门{y}年度收支总计{t}，{c}。'),
    (BOTH, '{y}年，{ag}收入支出总计{t}，{c}。'),
    ('收入总计', '{ag}{y}年度收入总计{t}，{c}。'),
    ('收入总计', '本部门{y}年度收入总计为{t}，{c}。'),
]
INCOME = [
    ('本年收入合计', '{y}年度本年收入合计{t}，其中：{parts}。'),
    ('本年收入合计', '本年收入合计{t}。其中：{parts}。'),
    ('本年收入合计', '{ag}{y}年度本年收入合计为{t}，包括：{parts}。'),
    ('收入合计', '{y}年度收入合计{t}，具体构成为：{parts}。'),
    ('本年收入', '{ag}本年收入{t}，其中：{parts}。'),
]
SPENDING = [
    ('本年支出合计', '{y}年度本年支出合计{t}，其中：{parts}。'),
    ('本年支出合计', '本年支出合计{t}。其中：{parts}。'),
    ('本年支出合计', '{ag}{y}年度本年支出合计为{t}，包括：{parts}。'),
    ('支出合计', '{y}年度支出合计{t}，具体构成为：{parts}。'),
    ('本年支出', '{ag}本年支出{t}，其中：{parts}。'),
]
FISCAL = [
    (FISCAL_BOTH, '{y}年度财政拨款收、支总计均为{t}，{c}。'),
    (FISCAL_BOTH, '{ag}{y}年度财政拨款收入、支出总计均为{t}。{c}。'),
    (FISCAL_BOTH, '本部门{y}年度财政拨款收支总计{t}，{c}。'),
    (FISCAL_BOTH, '{y}年度财政拨款收入支出总计{t}。{c}。'),
]
GENERAL = [
    '{y}年度一般公共预算财政拨款支出{t}，占本年支出合计的{s}，{c}。',
    '一般公共预算财政拨款支出{t}，占本年支出合计的{s}。{c}。',
    '{ag}{y}年度一般公共预算财政拨款支出{t}，占本年支出的{s}，{c}。',
]
STRUCTURE = [
    '{y}年度一般公共预算财政拨款支出{t}，主要用于以下方面：{parts}。',
    '一般公共预算财政拨款支出{t}，按功能分类主要用于：{parts}。',
    '{y}年度一般公共预算财政拨款支出{t}，其中：{parts}。',
]
DETAIL = [
    '{y}年度一般公共预算财政拨款支出年初预算为{b}，支出决算为{t}，{r}。其中：',
    '一般公共预算财政拨款支出年初预算{b}，支出决算{t}，{r}。具体情况如下：',
    '{ag}{y}年度一般公共预算财政拨款支出年初预算数为{b}，支出决算数为{t}，{r}。其中：',
]
ITEM = [
    '{name}。年初预算为{b}，支出决算为{t}，{r}。{why}',
    '{name}：年初预算{b}，支出决算{t}，{r}。{why}',
    '{name}年初预算数为{b}，决算数为{t}，{r}。{why}',
    '{name}：{y}年度年初预算为{b}，决算支出{t}，{r}。{why}',
]
BASIC = [
    '{y}年度一般公共预算财政拨款基本支出{t}，其中：',
    '一般公共预算财政拨款基本支出{t}。其中：',
    '{ag}{y}年度一般公共预算财政拨款基本支出{t}，包括：',
]
BASIC_PART = ['{name}{a}，主要包括：{parts}。', '{name}{a}。主要包括：{parts}。', '{name}{a}，包括：{parts}。',
              '{name}{a}，主要用于：{parts}。']
THREE = [
    '{y}年度“三公”经费财政拨款支出全年预算为{b}，支出决算为{t}，{r}，{c}。',
    '“三公”经费财政拨款支出全年预算数{b}，决算数{t}，{r}，{c}。',
    '{ag}{y}年度财政拨款“三公”经费支出全年预算为{b}，支出决算为{t}，{r}；{c}。',
]
THREE_PARTS = [
    '{y}年度“三公”经费财政拨款支出决算中，{parts}。',
    '“三公”经费财政拨款支出决算中：{parts}。具体情况如下：',
]
RUNNING = [
    '{y}年度，{ag}机关运行经费支出{t}，{c}。',
    '{ag}{y}年度机关运行经费支出{t}，{c}。',
    '本部门{y}年度机关运行经费支出{t}，{c}。',
]
PROCUREMENT = [
    '{y}年度，{ag}政府采购支出总额{t}，其中：{parts}。授予中小企业合同金额{small}，占政府采购支出总额的{s}，'
    '其中：授予小微企业合同金额{micro}，占政府采购支出总额的{m}。',
    '{ag}{y}年度政府采购支出总额为{t}，其中：{parts}。授予中小企业合同金额{small}，占政府采购支出总额的{s}；'
    '授予小微企业合同金额{micro}，占政府采购支出总额的{m}。',
]
CARS = [
    '截至{y}年12月31日，本部门共有车辆{n}，其中：{parts}。单价{limit}（含）以上设备（不含车辆）{d}。',
    '截至{y}年12月31日，{ag}共有车辆{n}，其中，{parts}；单价{limit}以上设备（不含车辆）{d}。',
]
CAR_KINDS = ['副部（省）级及以上领导用车', '主要负责人用车', '机要通信用车', '应急保障用车', '执法执勤用车',
             '特种专业技术用车', '离退休干部服务用车', '其他用车']


class AccountsProse(Phrases):
    def __init__(self, context):
        super().__init__(context)
        self.now, self.before = context.year, context.before

    def headings(self, level, titles):
        """A heading maker: the next call gives the next number."""
        numbers = {2: '{}、', 3: '（{}）'}
        for n, title in enumerate(titles, 1):
            yield lambda n=n, title=title: self.doc.heading(
                level, numbers[level].format(ordinal(n)), title)

    def overall(self):
        x = self.x
        item, template = x.pick('OVERALL', OVERALL)
        t = x.amount(self.now.grand, item)
        x.para(template, t=t, c=self.compare(t, self.now.grand, self.before.grand))

    def income(self):
        x, y = self.x, self.now
        item, template = x.pick('INCOME', INCOME)
        t = x.amount(y.income, item, role='total')
        x.para(template, t=t, parts=self.shares(t, y.income, [(s, y.source(s)) for s in SOURCES]))

    def spending(self):
        x, y = self.x, self.now
        item, template = x.pick('SPENDING', SPENDING)
        t = self.spent = x.amount(y.spent, item, role='total')
        basic = y.total('basic')
        named = [('基本支出', basic), ('项目支出', y.spent - basic)]
        x.para(template, t=t, parts=self.shares(t, y.spent, named))

    def fiscal(self):
        x = self.x
        item, template = x.pick('FISCAL', FISCAL)

        def both(y):
            return y.source('财政拨款收入') + y.opening
        t = x.amount(both(self.now), item)
        x.para(template, t=t, c=self.compare(t, both(self.now), both(self.before)))

    def general(self):
        x, y = self.x, self.now
        subs = self.headings(3, ['一般公共预算财政拨款支出决算总体情况', '一般公共预算财政拨款支出决算结构情况',
                                 '一般公共预算财政拨款支出决算具体情况'])
        name = '一般公共预算财政拨款支出'
        fen, prior = (z.total('fiscal', fund='general') for z in (y, self.before))
        next(subs)()
        t = x.amount(fen, name)
        s = x.percent(fen, y.spent, name, '占比', 'share', [t], maybe=[self.spent])
        self.doc.relate('share', s, t, self.spent)
        x.para(x.pick('GENERAL', GENERAL), t=t, s=s, c=self.compare(t, fen, prior))
        next(subs)()
        t = x.amount(fen, name)
        classes = sorted({c[:3] for c, i in y.items.items() if i.fund == 'general' and i.fiscal})
        named = [(FUNCTIONAL[c] + x.style.class_mark.format(c), y.total('fiscal', c, 'general'),
                  c if '{}' in x.style.class_mark else '') for c in classes]
        x.para(x.pick('STRUCTURE', STRUCTURE), t=t, parts=self.shares(t, fen, named))
        next(subs)()
        self.details(fen, name)

    def details(self, fen, name):
        x, y = self.x, self.now
        items = [i for c, i in sorted(y.items.items()) if i.fund == 'general' and i.fiscal]
        budget = sum(i.budget for i in items)
        b = x.amount(budget, name, '年初预算数', 'total')
        t = x.amount(fen, name, role='total')
        x.para(x.pick('DETAIL', DETAIL), b=b, t=t, r=self.rate(t, b, fen, budget))
        parts, budgets = [], []
        for n, item in enumerate(items, 1):
            chain, code = x.style.chain(item.code)
            ib = x.amount(item.budget, chain, '年初预算数', 'part', code=code, of=[b])
            it = x.amount(item.fiscal, chain, role='part', code=code, of=[t])
            parts.append(it)
            budgets.append(ib)
            why = self.why(item.fiscal - item.budget)
            x.para(x.style.item_number.format(n=n) + x.pick('ITEM', ITEM), name=chain, b=ib, t=it,
                   r=self.rate(it, ib, item.fiscal, item.budget), why=why)
        self.doc.relate('sum', t, *parts)
        self.doc.relate('sum', b, *budgets)

    def why(self, delta):
        if not delta:
            return self.x.pick('same', ['决算数与预算数持平。', '决算数等于预算数。', '与年初预算持平。'])
        word = '大于' if delta > 0 else '小于'
        lead = self.x.pick('differs', ['决算数{}年初预算数的主要原因是', '决算数{}预算数的主要原因：'])
        return lead.format(word) + self.x.any(GREW_OR[delta > 0]) + '。'

    def basic(self):
        self.basic_parts('一般公共预算财政拨款基本支出', BASIC, BASIC_PART)

    def basic_parts(self, item, wholes, templates):
        x, y = self.x, self.now
        t = x.amount(sum(y.economic.values()), item, role='total')
        x.para(x.pick('BASIC', wholes), t=t)
        parts = []
        for name, starts in (('人员经费', ('301', '303')), ('公用经费', ('302', '310'))):
            part = x.amount(y.economy(*starts), name, role='part', of=[t])
            parts.append(part)
            codes = [c for c in sorted(y.economic) if c.startswith(starts) and y.economic[c]]
            if x.style.econ_amounts:
                spans = self.plain_parts(part, [(ECONOMIC[c], y.economic[c]) for c in codes])
            else:
                spans = ['、'.join(ECONOMIC[c] for c in codes)]
            x.para(x.pick('BASIC_PART', templates), name=name, a=part, parts=spans)
        self.doc.relate('sum', t, *parts)

    def three(self):
        x = self.x

        def total(y, i):
            return sum(v[i] for v in y.three.values())
        subs = self.headings(3, ['“三公”经费财政拨款支出决算总体情况', '“三公”经费财政拨款支出决算具体情况'])
        next(subs)()
        item = '“三公”经费财政拨款支出|财政拨款“三公”经费支出'
        full, done = total(self.now, 1), total(self.now, 2)
        b = x.amount(full, item, '全年预算数')
        t = x.amount(done, item)
        r = self.rate(t, b, done, full, '全年预算',
                      x.pick('three rate', ['完成预算的{r}', '完成全年预算的{r}', '完成预算{r}'])) if full else ['预算执行正常']
        x.para(x.pick('THREE', THREE), b=b, t=t, r=r, c=self.compare(t, done, total(self.before, 2)))
        next(subs)()
        self.three_parts(done, t)

    def three_parts(self, done, total):
        x, three = self.x, self.now.three
        names = [('因公出国（境）费支出决算', three['出国'][2]),
                 ('公务用车购置及运行维护费支出决算', three['购置'][2] + three['运行'][2]),
                 ('公务接待费支出决算', three['接待'][2])]
        if not done:
            x.para('{y}年度未发生“三公”经费支出。')
            return
        total.role = 'total|value'
        spans = []
        for name, fen in names:
            item = name[:-4] + '|' + name
            part = x.amount(fen, item, role='part|value', maybe=[total])
            share = x.percent(fen, done, part.item, '占比', 'share', [part], maybe=[total])
            spans += (['；'] if spans else []) + x.say('{name}{a}，占{s}', name=name, a=part, s=share)
        x.para(x.pick('THREE_PARTS', THREE_PARTS), parts=spans)
        if x.style.three_details:
            self.three_details(total)

    def three_details(self, total):
        """One paragraph a kind of expense, with what was bought and who was received."""
        x, now, before, counts = self.x, self.now.three, self.before.three, self.now.counts

        def spent(item, keys):
            fen, prior = (sum(y[k][2] for k in keys) for y in (now, before))
            t = x.amount(fen, item, role='part|value', maybe=[total])
            return t, self.compare(t, fen, prior)
        t, c = spent('因公出国（境）费支出|因公出国（境）费', ['出国'])
        x.para('1.因公出国（境）费支出{t}，{c}。全年安排因公出国（境）团组{n}，累计{m}。', t=t, c=c,
               n=x.count(counts['groups'], '个', '*'), m=x.count(counts['travellers'], '人次', '*'))
        t, c = spent('公务用车购置及运行维护费支出|公务用车购置及运行维护费', ['购置', '运行'])
        parts = [x.amount(now[k][2], item, role='part', of=[t]) for k, item in
                 (('购置', '公务用车购置支出|公务用车购置'), ('运行', '公务用车运行维护费支出|公务用车运行维护费'))]
        t.role = 'part|total'
        x.para('2.公务用车购置及运行维护费支出{t}，{c}。其中：公务用车购置支出{a}，购置公务用车{n}；'
               '公务用车运行维护费支出{b}。', t=t, c=c, a=parts[0], b=parts[1],
               n=x.count(counts['bought'], '辆', '*', role='*'))
        self.doc.relate('sum', t, *parts)
        t, c = spent('公务接待费支出|公务接待费', ['接待'])
        x.para('3.公务接待费支出{t}，{c}。国内公务接待{n}，{m}。', t=t, c=c,
               n=x.count(counts['visits'], '批次', '*'), m=x.count(counts['guests'], '人次', '*'))

    def fund(self):
        """The one amount of its section: nothing but the table says whether it is true."""
        x = self.x
        fen = self.now.total('fiscal', fund='fund')
        t = x.amount(fen, '政府性基金预算财政拨款支出')
        if fen:
            self.doc.also_in_tables.add(t.item)
        x.para('{y}年度政府性基金预算财政拨款支出{t}。', t=t)

    def other(self):
        self.sections(('机关运行经费支出情况', self.running), ('政府采购支出情况', self.procurement),
                      ('国有资产占有使用情况', self.cars), ('预算绩效管理情况', self.performance))

    def sections(self, *told):
        """Sections of level 3: each title, and what tells the section."""
        subs = self.headings(3, [title for title, _ in told])
        for _, tell in told:
            next(subs)()
            tell()

    def running(self):
        self.running_expenses('机关运行经费支出|机关运行经费', RUNNING)

    def running_expenses(self, names, templates):
        x = self.x
        fen, prior = (y.economy('302', '310') for y in (self.now, self.before))
        t = x.amount(fen, names)
        x.para(x.pick('RUNNING', templates), t=t, c=self.compare(t, fen, prior))

    def procurement(self):
        x, p = self.x, self.now.procurement
        if not p['total']:
            x.para('{ag}{y}年度未发生政府采购支出。')
            return
        t = x.amount(p['total'], '政府采购支出总额|政府采购支出')
        parts = self.plain_parts(t, [('政府采购货物支出', p['goods']), ('政府采购工程支出', p['works']),
                                     ('政府采购服务支出', p['services'])])
        small = x.amount(p['small'], '授予中小企业合同金额', role='value')
        template = x.pick('PROCUREMENT', PROCUREMENT)
        inner = '其中：授予小微' in template
        micro = x.amount(p['micro'], '授予小微企业合同金额', role='part' if inner else 'value',
                         of=[small] if inner else [])
        small.role = 'total' if inner else 'value'
        s = x.percent(p['small'], p['total'], small.item, '占比', 'share', [small], maybe=[t])
        m = x.percent(p['micro'], p['total'], micro.item, '占比', 'share', [micro], maybe=[t])
        self.doc.relate('share', s, small, t)
        self.doc.relate('share', m, micro, t)
        x.para(template, t=t, parts=parts, small=small, s=s, micro=micro, m=m)

    def cars(self):
        x, counts = self.x, self.now.counts
        n = x.count(sum(counts['cars']), '辆', '车辆', role='count|total')
        spans, parts = [], []
        for name, number in zip(CAR_KINDS, counts['cars']):
            part = x.count(number, '辆', name, [n], 'count|part')
            parts.append(part)
            spans += (['、'] if spans else []) + x.say('{name}{a}', name=name, a=part)
        self.doc.relate('sum', n, *parts)
        d = x.count(counts['devices'], '台（套）', '*')
        limit = Fact('100', '100', '万元', '*', '*', '*', '*', '*')  # no amount of the agency's
        x.para(x.pick('CARS', CARS), n=n, parts=spans, d=d, limit=limit)


    def performance(self):
        forms = Performance(self.x, self)
        forms.overview(self.now)
        for project in self.now.projects:
            forms.review(project)
        if self.x.style.forms:
            for project in self.now.projects:
                forms.table(project)


GREW_OR = {True: ['年中追加预算', '人员增加', '新增任务，追加经费'], False: ['厉行节约', '部分项目尚未完工结算', '人员减少']}
